import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserWithSite, PHONE } from './browser.ts';

const open = browserWithSite();
const ROWS = '[data-table] tbody tr';
const finding = (page: Page) => page.locator('[data-finding]').innerText();
const shown = async (page: Page) => page.locator(ROWS).first().waitFor();
const chips = (page: Page) => page.locator('[data-chosen] button').allInnerTexts();

describe('without JavaScript', () => {
  it('the Survey is a complete page of tables and charts, and the comparison is not offered', async () => {
    const { page, close } = await open('/survey/?c=rwa', { javaScriptEnabled: false });
    expect(await page.locator('.survey-list tbody tr').count()).toBe(193);
    expect(await page.locator('.line-chart').first().isVisible()).toBe(true);
    expect(await page.locator('[data-survey]').isVisible()).toBe(false);
    await page.locator('.survey-list a', { hasText: 'Rwanda' }).click();
    expect(page.url()).toMatch(/\/countries\/rwa\/#survey$/);
    await page.locator('summary', { hasText: 'All editions in figures' }).click();
    expect(await page.locator('section:has(#survey) tbody tr').first().innerText()).toMatch(/2024\s+0\.5799\s+118 of 193\s+high/);
    await close();
  });
});

describe('the comparison', () => {
  it('shows what the address asks for, without a fault', async () => {
    const { page, faults, close } = await open('/survey/?c=rwa&c=est&index=egdi');
    await shown(page);
    expect(await finding(page)).toBe('E-Government Development Index (EGDI): Rwanda 0.5799 (2024); Estonia 0.9727 (2024).');
    expect(await page.locator(ROWS).count()).toBe(12);
    expect(await page.locator(ROWS).first().innerText()).toMatch(
      /2024\s+0\.5799\s+high group, rank 118 of 193\s+0\.9727\s+very high group, rank 2 of 193/,
    );
    expect(await page.locator('[data-chart] path').count()).toBe(2);
    expect(await page.locator('[data-chart] g.s1 circle').count()).toBe(12);
    expect(faults).toEqual([]);
    await close();
  });

  it('is built up by choosing, keeps the address in step, and goes back', async () => {
    const { page, faults, close } = await open('/survey/');
    await page.locator('[name=c]').selectOption({ label: 'Kenya' });
    await page.locator('.explore [type=submit]').click();
    await shown(page);
    expect(new URL(page.url()).search).toBe('?c=ken&index=egdi');
    await page.locator('[name=c]').selectOption({ label: 'Africa' });
    await page.locator('.explore [type=submit]').click();
    await page.waitForURL('**/survey/?c=ken&c=africa&index=egdi');
    await page.locator('[name=index]').selectOption('osi');
    await page.waitForURL('**/survey/?c=ken&c=africa&index=osi');
    expect(await finding(page)).toMatch(/^Online services: Kenya 0\.\d{4} \(2024\); Africa 0\.\d{4} \(2024\)\.$/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[data-finding]')!.textContent!.startsWith('E-Government'));
    expect(await page.locator('[name=index]').inputValue()).toBe('egdi');
    await page.locator('[data-chosen] button').first().click();
    await page.waitForURL('**/survey/?c=africa&index=egdi');
    expect(await chips(page)).toEqual(['Africa ×']);
    await page.locator('[data-chosen] button').click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-figure]').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps an index that was chosen first', async () => {
    const { page, close } = await open('/survey/');
    await page.locator('[name=index]').selectOption('epi');
    await page.waitForURL('**/survey/?index=epi');
    await page.locator('.explore [type=submit]').click();
    await shown(page);
    expect(await finding(page)).toMatch(/^E-participation: /);
    await close();
  });

  it('says which country it does not know, and shows the rest', async () => {
    const { page, faults, close } = await open(`/survey/?c=xyz&c=rwa&c=${encodeURIComponent('<b>no</b>')}&index=nonsense`);
    await shown(page);
    expect(await page.locator('[data-message]').innerText()).toBe('Not in the Survey: xyz and <b>no</b>.');
    expect(await chips(page)).toEqual(['Rwanda ×']);
    expect(await finding(page)).toContain('Rwanda 0.5799');
    expect(faults).toEqual([]);
    await close();
  });

  it('of unknown countries alone says so and shows nothing', async () => {
    const { page, close } = await open('/survey/?c=pse');
    await page.locator('[data-message]', { hasText: 'Not in the Survey: pse.' }).waitFor();
    expect(await page.locator('[data-figure]').isVisible()).toBe(false);
    await close();
  });

  it('takes four and says so at the fifth', async () => {
    const { page, close } = await open('/survey/?c=rwa&c=est&c=ken&c=world&c=uga');
    await shown(page);
    expect(await page.locator('[data-chosen] button').count()).toBe(4);
    expect(await page.locator('[data-message]').innerText()).toContain('Four at most');
    await page.locator('[name=c]').selectOption({ label: 'Uganda' });
    await page.locator('.explore [type=submit]').click();
    expect(await page.locator('[data-message]').innerText()).toContain('Four at most');
    expect(await page.locator('[data-chosen] button').count()).toBe(4);
    await close();
  });

  it('says in a gap of a line that there was no value', async () => {
    const { page, close } = await open('/survey/?c=ssd');
    await shown(page);
    expect(await page.locator(ROWS).last().innerText()).toMatch(/2003\s+no value/);
    await close();
  });

  it('is worked with the keyboard alone', async () => {
    const { page, close } = await open('/survey/');
    await page.locator('[name=c]').focus();
    await page.keyboard.type('Togo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shown(page);
    expect(await chips(page)).toEqual(['Togo ×']);
    await page.locator('[name=index]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove Togo');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('c');
    await close();
  });

  it('is saved as CSV, made on the device', async () => {
    const { page, faults, close } = await open('/survey/?c=rwa&c=world&index=egdi', { acceptDownloads: true });
    await shown(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
    expect(download.suggestedFilename()).toBe('survey-egdi-rwa-world.csv');
    const rows = csvParse(readFileSync(await download.path(), 'utf8').slice(1));
    expect(rows).toHaveLength(24);
    expect(rows.find((row) => row['code'] === 'rwa' && row['edition'] === '2024')).toMatchObject({
      value: '0.57993',
      rank: '118',
      countries_ranked: '193',
    });
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('says what to do when the figures cannot be loaded, and tries again', async () => {
    const { page, close } = await open('/survey/');
    await page.route('**/api/survey.json', (route) => route.abort());
    await page.locator('.explore [type=submit]').click();
    await page.locator('[data-message]', { hasText: 'could not be loaded' }).waitFor();
    await page.unroute('**/api/survey.json');
    await page.locator('.explore [type=submit]').click();
    await shown(page);
    await close();
  });

  it('needs no scrolling sideways on a phone but in its table', async () => {
    const { page, close } = await open('/survey/?c=rwa&c=est&c=africa&c=income-lower-middle&index=egdi', { viewport: PHONE });
    await shown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await close();
  });

  it('is reached from the page of a country with its averages', async () => {
    const { page, close } = await open('/countries/rwa/');
    await page.locator('a', { hasText: 'Compare with other countries' }).click();
    await shown(page);
    expect(await chips(page)).toEqual(['Rwanda ×', 'Africa ×', 'Low-income countries ×', 'World ×']);
    await close();
  });
});

describe('in Arabic', () => {
  it('the comparison speaks Arabic, and years run from right to left', async () => {
    const { page, faults, close } = await open('/ar/survey/?c=rwa&index=egdi');
    await shown(page);
    expect(await chips(page)).toEqual(['رواندا ×']);
    expect(await finding(page)).toContain('رواندا 0.5799 (2024)');
    const places = await page
      .locator('[data-chart] .year')
      .evaluateAll((labels) => labels.map((label) => [label.textContent, label.getBoundingClientRect().left] as const));
    const first = places.find(([year]) => year === '2003')![1];
    expect(first).toBeGreaterThan(places.find(([year]) => year === '2024')![1]);
    expect(faults).toEqual([]);
    await close();
  });

  it('a chart stays inside its box on a phone', async () => {
    const { page, close } = await open('/ar/countries/rwa/', { viewport: PHONE });
    const inside = await page
      .locator('figure:has(.line-chart)')
      .first()
      .evaluate((figure) => {
        const box = figure.getBoundingClientRect();
        return [...figure.querySelectorAll('text')].every((text) => {
          const { left, right, width } = text.getBoundingClientRect();
          return width === 0 || (left >= box.left - 1 && right <= box.right + 1);
        });
      });
    expect(inside).toBe(true);
    await close();
  });
});
