import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserWithSite, PHONE } from './browser.ts';

const open = browserWithSite();
const PRACTICE = '/volumes/3/togo-novissi-emergency-cash-transfers/';
const SLUG = 'togo-novissi-emergency-cash-transfers';

describe('could it work in my country?', () => {
  it('is asked once, answered in place as on the page of the country, and kept on the device', async () => {
    const { page, faults, close } = await open(PRACTICE);
    await page.locator('.fit-here a').click();
    await page.locator('.fit-here select').selectOption('TCD');
    const verdict = page.locator('.fit-here [data-verdict]');
    await verdict.waitFor();
    const said = [await verdict.getAttribute('data-verdict'), await page.locator('.fit-here .reasons li').count()];
    await page.goto('/fit/tcd/');
    const item = page.locator(`.fit[data-practice="${SLUG}"]`);
    expect(said).toEqual([await item.getAttribute('data-verdict'), await item.locator('.reasons li').count()]);
    await page.goto('/volumes/2/prozorro-e-procurement/');
    await page.locator('.fit-here [data-verdict]').waitFor();
    expect(await page.locator('.fit-here select').inputValue()).toBe('TCD');
    expect(faults).toEqual([]);
    await close();
  });

  it('without JavaScript leads to the list of countries', async () => {
    const { page, close } = await open(PRACTICE, { javaScriptEnabled: false, viewport: PHONE });
    await page.locator('.fit-here a').click();
    expect(new URL(page.url()).pathname).toBe('/fit/');
    await page.locator('a[href="/fit/tcd/"]').click();
    expect(await page.locator('.fit').count()).toBeGreaterThan(20);
    await close();
  });

  it('by keyboard alone', async () => {
    const { page, close } = await open(PRACTICE);
    await page.locator('.fit-here a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.fit-here select').focus();
    await page.keyboard.type('Rwa');
    await page.keyboard.press('Enter');
    await page.locator('.fit-here [data-verdict]').waitFor();
    expect(await page.locator('.fit-here .verdict').innerText()).toContain('Rwanda');
    await close();
  });
});

it('of what is missing leads to how others did without, in place and in the brief', async () => {
  const { page, faults, close } = await open('/fit/som/');
  const item = page.locator('.fit:has(.reasons > li.missing:not(:has([data-substitute])))').first();
  const slug = await item.getAttribute('data-practice');
  const address = await item.locator('h3 a').getAttribute('href');
  await page.evaluate(() => localStorage.setItem('compendium.country', 'SOM'));
  for (const path of [address!, `/fit/brief/?practice=${slug!}&country=som`]) {
    await page.goto(path);
    const links = page.locator('.reasons .substitute a');
    await links.first().waitFor();
    expect(await links.first().getAttribute('href')).toMatch(/^\/requirements\/[a-z-]+\/#without$/);
    expect(await page.locator('.reasons b a').count()).toBe(await page.locator('.reasons li').count());
  }
  expect(faults).toEqual([]);
  await close();
});

describe('what no data tell', () => {
  const counts = (page: Page) => page.locator('.verdicts a:visible').allInnerTexts();

  it('is answered by the reader: verdicts follow, and the answer holds on the page of a practice and the next day', async () => {
    const { page, faults, close } = await open('/fit/rwa/');
    const before = await counts(page);
    await page.locator('.asks summary').click();
    await page.locator('.asks select').first().waitFor();
    expect(await counts(page)).toEqual(before);
    const asked = await page.locator('.asks [data-ask]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['ask']!));
    for (const key of asked) await page.locator(`[data-ask="${key}"] select`).selectOption('met');
    expect(await page.locator('.fit[data-verdict="unknown"]').count()).toBe(0);
    const after = await counts(page);
    expect(after).not.toEqual(before);
    expect(await page.locator('[data-verdict-section="ready"] .fit').count()).toBeGreaterThan(5);
    await page.reload();
    await page.locator('.asks select').first().waitFor({ state: 'attached' });
    await expect.poll(() => counts(page)).toEqual(after);
    await page.evaluate(() => localStorage.setItem('compendium.country', 'RWA'));
    await page.goto(PRACTICE);
    await page.locator('.fit-here .reasons').waitFor();
    expect(await page.locator('.fit-here .reasons').innerText()).toContain('your answer: It is there');
    expect(faults).toEqual([]);
    await close();
  });

  it('costs nothing until the reader asks for it', async () => {
    const { page, close } = await open('/fit/rwa/', { viewport: PHONE });
    await page.waitForLoadState('networkidle');
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await loaded()).filter((name) => name.includes('/interface/'))).toEqual([]);
    await page.locator('.asks summary').click();
    await page.locator('.asks select').first().waitFor();
    expect((await loaded()).filter((name) => name.includes('/interface/'))).toHaveLength(1);
    await close();
  });

  it.each(['{', '[1]', '{"RWA":{"registers":"<b>"},"TCD":3}', 'null'])('takes nothing else from the device: %s', async (kept) => {
    const { page, faults, close } = await open('/about/');
    await page.evaluate((text) => localStorage.setItem('compendium.answers', text), kept);
    await page.goto('/fit/rwa/');
    await page.locator('.asks select').first().waitFor({ state: 'attached' });
    expect(await page.locator('.asks select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value).join(''))).toBe('');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the brief', () => {
  it('puts practice and country on one page', async () => {
    const { page, faults, close } = await open(`/ar/fit/brief/?practice=${SLUG}&country=tcd`);
    await page.locator('.brief [data-verdict]').waitFor();
    expect(await page.locator('.brief').innerText()).toContain('تشاد');
    expect(await page.locator('.brief dl').count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['?practice=no-such-thing&country=tcd', /no-such-thing/, 0],
    [`?practice=${SLUG}&country=xyz`, /XYZ/, 4],
    ['?practice=%3Cb%3Ex&country=%3Cimg%3E', /<b>x/, 0],
    ['', /“”/, 0],
  ])('says what it does not know, and shows what it can: %s', async (query, message, groups) => {
    const { page, close } = await open(`/fit/brief/${query}`);
    await page.locator('.brief .message').first().waitFor();
    expect(await page.locator('.brief').innerText()).toMatch(message);
    expect(await page.locator('.brief dl').count()).toBeGreaterThanOrEqual(groups);
    await close();
  });
});
