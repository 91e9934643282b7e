import { describe, expect, it } from 'vitest';
import { browserWithSite, PHONE } from './browser.ts';

const open = browserWithSite();
const PRACTICE = '/volumes/3/togo-novissi-emergency-cash-transfers/';

/** One page of each kind, in English. */
const kinds = [
  '/',
  '/practices/',
  '/volumes/',
  '/volumes/1/',
  PRACTICE,
  '/sectors/',
  '/sectors/health/',
  '/sdgs/16/',
  '/costs/c/',
  '/evidence/3/',
  '/statuses/ended/',
  '/channels/ussd/',
  '/countries/',
  '/countries/rwa/',
  '/fit/',
  '/fit/tcd/',
  '/fit/brief/',
  '/requirements/registers/',
  '/about/coverage/',
  '/about/links/',
  '/survey/',
  '/regions/',
  '/regions/arab/',
  '/without/',
  '/without/feature-phone/',
  '/transfers/',
  '/compare/',
  '/contribute/',
  '/contribute/format/',
  '/data/',
  '/about/',
  '/about/methods/',
  '/404.html',
];

describe('without JavaScript', () => {
  it('the explorer is a complete list', async () => {
    const { page, close } = await open('/practices/', { javaScriptEnabled: false });
    const total = Number(/\d+/.exec(await page.locator('[data-status]').innerText())![0]);
    expect(await page.locator('[data-contents] [data-practice]').count()).toBe(Math.min(total, 100));
    await close();
  });

  it.each([
    ['Sector', 'sector', 'health', '/sectors/health/'],
    ['Minimum needed', 'minimum', 'feature-phone', '/without/feature-phone/'],
  ])('a value of the filter “%s” is a page with as many practices as it promises', async (label, facet, value, address) => {
    const { page, close } = await open('/practices/', { javaScriptEnabled: false });
    await page.locator('summary', { hasText: label }).click();
    const item = page.locator(`[data-facet="${facet}"] [data-value="${value}"]`);
    const count = Number(await item.locator('.count').innerText());
    await item.locator('a').click();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.locator('[data-practice]').count()).toBe(count);
    await close();
  });

  it('a practice is read from title to sources', async () => {
    const { page, close } = await open(PRACTICE, { javaScriptEnabled: false });
    await page.locator('sup a').first().click();
    expect(await page.locator('.sources li:target').count()).toBe(1);
    await close();
  });
});

describe('on a phone of 360 pixels', () => {
  it.each(kinds)('%s needs no scrolling sideways', async (path) => {
    const { page, close } = await open(path, { viewport: PHONE });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await close();
  });

  it('a practice shows cost and evidence before the scroll', async () => {
    const { page, close } = await open(PRACTICE, { viewport: PHONE });
    for (const n of [0, 1]) expect((await page.locator('.glance b').nth(n).boundingBox())!.y).toBeLessThan(PHONE.height);
    await close();
  });
});

describe('with the keyboard', () => {
  it('the first stop skips to the text', async () => {
    const { page, close } = await open(PRACTICE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });

  it('every stop is visible and shows its focus', async () => {
    const { page, close } = await open('/practices/');
    for (let i = 0; i < 25; i += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return box.width > 0 && box.height > 0 && style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      });
      expect(seen, `stop ${i + 1}`).toBe(true);
    }
    await close();
  });
});

describe('a first visit to a practice', () => {
  it('makes three requests of this site and no other', async () => {
    const { page, faults, close } = await open('/404.html');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(PRACTICE);
    await page.waitForLoadState('networkidle');
    const own = requests.filter((url) => !url.endsWith('/icon.svg'));
    expect(own.length).toBeLessThanOrEqual(3);
    expect(own.every((url) => url.startsWith(new URL(page.url()).origin))).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('in Arabic', () => {
  it('the page runs from right to left and leads to the English text where there is no other', async () => {
    const { page, close } = await open('/ar/practices/');
    expect(await page.evaluate(() => [document.documentElement.dir, getComputedStyle(document.body).direction])).toEqual(['rtl', 'rtl']);
    const link = page.locator('[data-practice="png-phones-against-corruption"] a').first();
    expect(await link.getAttribute('href')).toBe('/volumes/2/png-phones-against-corruption/');
    expect(await link.getAttribute('hreflang')).toBe('en');
    await close();
  });
});
