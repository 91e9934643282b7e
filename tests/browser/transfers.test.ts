import { describe, expect, it } from 'vitest';
import { browserWithSite, DESKTOP, PHONE } from './browser.ts';

const open = browserWithSite();

describe.each(['/transfers/', '/ar/transfers/'])('the flows on %s', (path) => {
  it.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])('run from the giving to the receiving region, each ribbon ending at its rows, on %s', async (_, viewport) => {
    const { page, faults, close } = await open(path, { viewport, javaScriptEnabled: false });
    const picture = page.locator('.flow-picture');
    const boxOf = async (selector: string) => (await picture.locator(selector).boundingBox())!;
    const [from, to, svg] = await Promise.all([boxOf('.from'), boxOf('.to'), boxOf('svg')]);
    const direction = path.startsWith('/ar') ? -1 : 1;
    expect(Math.sign(to.x - from.x)).toBe(direction);
    // The lists and the drawing are as high as each other: a row of the one is a row of the other.
    expect(Math.abs(from.height - svg.height)).toBeLessThanOrEqual(1);
    expect(Math.abs(to.height - svg.height)).toBeLessThanOrEqual(1);
    // A drawing knows no direction of its own: it is turned where the text runs from right to left.
    const turned = await picture.locator('svg').evaluate((element) => getComputedStyle(element).transform);
    expect(turned).toBe(direction === -1 ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the table of transfers', () => {
  it('stays a table for assistive programs where rows become blocks', async () => {
    const { page, close } = await open('/transfers/', { viewport: PHONE });
    const table = page.getByRole('table').last();
    expect(await table.getByRole('row').count()).toBeGreaterThan(40);
    expect(await table.getByRole('columnheader').count()).toBe(6);
    const row = table.getByRole('row', { name: /^Estonia/ }).first();
    expect(await row.getByRole('rowheader').innerText()).toBe('Estonia');
    expect(await row.getByRole('cell').count()).toBe(5);
    await close();
  });

  it('leads from a receiving country to its page and back to its rows', async () => {
    const { page, close } = await open('/transfers/', { javaScriptEnabled: false });
    await page.locator('#to-kgz th a').click();
    expect(new URL(page.url()).pathname).toBe('/countries/kgz/');
    await page.locator('a[href="/transfers/#to-kgz"]').click();
    expect(await page.locator('#to-kgz').evaluate((element) => element.matches(':target'))).toBe(true);
    await close();
  });
});

describe('a family', () => {
  it('is walked from the giver to the receiver and back, across volumes', async () => {
    const { page, close } = await open('/volumes/1/x-road-data-exchange/', { javaScriptEnabled: false });
    await page.locator('[aria-labelledby="transfers"] a', { hasText: 'Kyrgyzstan' }).click();
    expect(new URL(page.url()).pathname).toBe('/volumes/3/kyrgyzstan-tunduk/');
    await page.locator('[aria-labelledby="transfers"] .origin a').click();
    expect(new URL(page.url()).pathname).toBe('/volumes/1/x-road-data-exchange/');
    await close();
  });
});
