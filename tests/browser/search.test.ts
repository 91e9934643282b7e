import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { matching } from '../../src/domain/facets.ts';
import { listVolumes } from '../../src/files/list.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { projectRoot } from '../../src/files/text.ts';
import { fileOf, files, read, wireSize } from '../build/site.ts';
import { browserWithSite, PHONE } from './browser.ts';

const open = browserWithSite();
const RESULTS = '[data-results] [data-practice]';
/** Counts come after the results, and only to filters that are open. */
const counted = (page: Page) => page.locator('[data-filters]:not(.uncounted)').waitFor();
const filterFiles = (asked: readonly string[]) => asked.filter((file) => file.endsWith('.pf_filter'));

describe('the explorer', () => {
  it('finds by words, and the address opens the same view again', async () => {
    const { page, faults, close } = await open('/practices/');
    await page.locator('form[data-index] input').fill('land title');
    await page.locator('form[data-index] button').click();
    await page.locator(RESULTS).first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=land+title');
    const slugs = await page.locator(RESULTS).evaluateAll((items) => items.map((item) => item.getAttribute('data-practice')));
    expect(slugs).toContain('rwanda-land-tenure-regularisation');
    expect(faults).toEqual([]);

    const again = await open('/practices/?q=land+title');
    await again.page.locator(RESULTS).first().waitFor();
    expect(await again.page.locator(RESULTS).evaluateAll((items) => items.map((item) => item.getAttribute('data-practice')))).toEqual(
      slugs,
    );
    await Promise.all([close(), again.close()]);
  });

  it('narrows by filters with counts, and the back button widens again', async () => {
    const { page, close } = await open('/practices/?region=africa');
    await page.locator(RESULTS).first().waitFor();
    const all = Number(/\d+/.exec(await page.locator('[data-status]').innerText())![0]);
    const box = page.locator('input[name="region"][value="africa"]');
    expect(await box.isChecked()).toBe(true);
    await page.locator('summary', { hasText: 'Status' }).click();
    const choice = page.locator('[data-facet="status"] li', { has: page.locator('input[value="replaced"]') });
    await counted(page);
    const promised = Number(await choice.locator('.count').innerText());
    expect(promised).toBeGreaterThan(0);
    await choice.locator('input').check();
    await page.waitForFunction((n) => Number(/\d+/.exec(document.querySelector('[data-status]')!.textContent)?.[0]) === n, promised);
    expect(new URL(page.url()).search).toBe('?region=africa&status=replaced');
    expect(await page.locator(RESULTS).count()).toBe(promised);
    await page.goBack();
    await page.waitForFunction((n) => Number(/\d+/.exec(document.querySelector('[data-status]')!.textContent)?.[0]) === n, all);
    expect(new URL(page.url()).search).toBe('?region=africa');
    await close();
  });

  it('shows with two minimums the practices that meet both, and the back button goes a step back', async () => {
    const practices = readPracticesWithText(projectRoot, listVolumes(projectRoot)).map(({ practice }) => practice);
    const expected = (...minimum: string[]) => matching(practices, { minimum }).map(({ slug }) => slug);
    const { page, faults, close } = await open('/practices/');
    await page.locator('summary', { hasText: 'Minimum needed' }).click();
    const choice = (code: string) => page.locator('[data-facet="minimum"] li', { has: page.locator(`input[value="${code}"]`) });
    const shown = (n: number) =>
      page.waitForFunction((m) => Number(/\d+/.exec(document.querySelector('[data-status]')!.textContent)?.[0]) === m, n);

    await choice('feature-phone').locator('input').check();
    await shown(expected('feature-phone').length);
    await counted(page);
    const both = expected('feature-phone', 'no-foundational-id');
    expect(both.length).toBeLessThan(Math.min(expected('feature-phone').length, expected('no-foundational-id').length));
    expect(Number(await choice('no-foundational-id').locator('.count').innerText())).toBe(both.length);
    await choice('no-foundational-id').locator('input').check();
    await shown(both.length);
    expect(new URL(page.url()).search).toBe('?minimum=feature-phone&minimum=no-foundational-id');
    for (let n = await page.locator(RESULTS).count(); n < both.length; n = await page.locator(RESULTS).count()) {
      await page.locator('[data-results] > .button').click();
      await page.locator(RESULTS).nth(n).waitFor();
    }
    const slugs = await page.locator(RESULTS).evaluateAll((items) => items.map((item) => item.getAttribute('data-practice')));
    expect(slugs.sort()).toEqual(both.sort());

    const again = await open(page.url());
    await again.page.locator(RESULTS).first().waitFor();
    expect(await again.page.locator('input[name="minimum"]:checked').count()).toBe(2);
    await page.goBack();
    await shown(expected('feature-phone').length);
    expect(new URL(page.url()).search).toBe('?minimum=feature-phone');
    expect(faults).toEqual([]);
    await Promise.all([close(), again.close()]);
  });

  it('sorts, and says so in the address', async () => {
    const { page, close } = await open('/practices/?volume=1');
    await page.locator(RESULTS).first().waitFor();
    await page.locator('.toolbar select').selectOption('oldest');
    await page.waitForURL('**/practices/?volume=1&sort=oldest');
    await page.waitForFunction(
      () => document.querySelector('[data-results] [data-practice]')?.getAttribute('data-practice') === 'singapore-tradenet',
    );
    await close();
  });

  it('says what to try when nothing is found', async () => {
    const { page, close } = await open('/practices/?q=xylophone&country=rwa');
    await page.locator('[data-results] .none').waitFor();
    expect(await page.locator('[data-results] .none').innerText()).toContain('xylophone');
    await page.locator('.none button').click();
    await page.waitForURL('**/practices/?q=xylophone');
    await close();
  });

  it('says which filter of an address no practice has, shows the rest, and takes it away on request', async () => {
    const { page, faults, close } = await open('/practices/?country=rwa&country=xyz');
    await page.locator(RESULTS).first().waitFor();
    expect(await page.locator('[data-results]').innerText()).toContain('country=xyz');
    await page.locator('.chips button', { hasText: 'xyz' }).click();
    await page.waitForURL('**/practices/?country=rwa');
    await page.locator('.chips button', { hasText: 'xyz' }).waitFor({ state: 'detached' });
    expect(await page.locator('[data-results]').innerText()).not.toContain('xyz');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows words with markup as words', async () => {
    const { page, faults, close } = await open(`/practices/?q=${encodeURIComponent('<b>xylophone</b>')}`);
    await page.locator('[data-results] .none').waitFor();
    expect(await page.locator('[data-results] .none').innerText()).toContain('<b>xylophone</b>');
    expect(faults).toEqual([]);
    await close();
  });

  it('spends at most 180 kB to the first results', async () => {
    const { page, close } = await open('/practices/');
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(fileOf(new URL(request.url()).pathname)));
    await page.locator('form[data-index] input').fill('payments');
    await page.locator(RESULTS).first().waitFor();
    // Pagefind's own files are compressed already; a host compresses the rest.
    const total = asked.filter((file) => files.includes(file)).reduce((sum, file) => sum + wireSize(file), 0);
    console.info(`search to the first results: ${total} bytes over the wire, ${asked.length} files`);
    expect(asked.length).toBeGreaterThan(4);
    expect(total).toBeLessThanOrEqual(180_000);
    expect(filterFiles(asked)).toEqual([]);
    await close();
  });

  it('loads counts for those only who open a filter, and then they are those of the results', async () => {
    const { page, faults, close } = await open('/practices/?q=payments');
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(request.url()));
    await page.locator(RESULTS).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(filterFiles(asked)).toEqual([]);
    const total = Number(/\d+/.exec(await page.locator('[data-status]').innerText())![0]);
    await page.locator('summary', { hasText: 'Region' }).click();
    await counted(page);
    expect(filterFiles(asked).length).toBeGreaterThan(0);
    const counts = await page.locator('[data-facet="region"] .count').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
    await page.locator('form[data-index] input').fill('');
    await page.locator('form[data-index] button').click();
    await page.locator('[data-contents]').waitFor();
    const all = await page.locator('[data-facet="region"] .count').allInnerTexts();
    expect(all.reduce((sum, count) => sum + Number(count), 0)).toBe(
      (JSON.parse(read('api/practices.json')) as { practices: unknown[] }).practices.length,
    );
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['/practices/?region=africa', '/ar/practices/?region=africa'])(
    'loads one part of the index where no word is asked for: %s',
    async (path) => {
      const { page, close } = await open('/about/');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(path);
      await page.locator(RESULTS).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => url.endsWith('.pf_index'))).toHaveLength(1);
      await close();
    },
  );

  it('loads of the filters those only that the address asks for where no list of them is on the page', async () => {
    const { page, close } = await open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/volumes/1/?minimum=voice');
    await page.locator(RESULTS).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(filterFiles(asked)).toHaveLength(1);
    await close();
  });
});

describe('a volume', () => {
  it('is searched from its own page, in its own index', async () => {
    const { page, close } = await open('/volumes/1/');
    await page.locator('form[data-index] input').fill('customs');
    await page.locator(RESULTS).first().waitFor();
    const volumes = await page.locator(`${RESULTS} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(volumes.every((link) => link.startsWith('/volumes/1/'))).toBe(true);
    await close();
  });

  it.each([
    ['/volumes/1/?minimum=voice&sector=health', 'For people who do not read'],
    ['/ar/volumes/1/?minimum=voice&sector=health', 'لمن لا يقرأ'],
  ])('says by which filters of the address it is narrowed, and widens on request: %s', async (path, label) => {
    const practices = readPracticesWithText(projectRoot, listVolumes(projectRoot)).map(({ practice }) => practice);
    const expected = (chosen: Parameters<typeof matching>[1]) => matching(practices, { volume: ['1'], ...chosen }).length;
    // Arabic says one and two without a digit, so entries are counted; there are ten at a time.
    const shown = (n: number) =>
      page.waitForFunction(([list, m]) => document.querySelectorAll(list).length === m, [RESULTS, Math.min(n, 10)] as const);
    const { page, faults, close } = await open(path);
    await shown(expected({ minimum: ['voice'], sector: ['health'] }));
    expect(await page.locator('[data-status]').innerText()).not.toBe('');
    expect(await page.locator('.chips button').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('.chips').innerText()).toContain(label);
    await page.locator('.chips button').first().click();
    await shown(expected({ minimum: ['voice'] }));
    expect(new URL(page.url()).search).toBe('?minimum=voice');
    await page.locator('.chips button').click();
    await page.locator('[data-contents]').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-status]').innerText()).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('says which filter of an address it does not know, and shows the rest', async () => {
    const { page, faults, close } = await open('/volumes/1/?minimum=no-such-thing&minimum=voice');
    await page.locator('[data-results] .none').waitFor();
    expect(await page.locator('[data-results]').innerText()).toContain('minimum=no-such-thing');
    await page.locator('.chips button', { hasText: 'no-such-thing' }).click();
    await page.locator(RESULTS).first().waitFor();
    expect(await page.locator('.chips button').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the search in the head of a page', () => {
  it.each(['/', 'Control+k'])('opens with %s and leads to a practice', async (key) => {
    const { page, faults, close } = await open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press(key);
    await page.keyboard.type('robodebt');
    const hit = page.locator('.panel-results [data-practice="australia-robodebt"] a');
    await hit.waitFor();
    expect(filterFiles(asked)).toEqual([]);
    // Past the button of the form.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await hit.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/volumes/3/australia-robodebt/');
    expect(faults).toEqual([]);
    await close();
  });

  it('leads to the explorer with Enter, on a phone too', async () => {
    const { page, close } = await open('/', { viewport: PHONE });
    await page.locator('.quick input').fill('birth');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/practices/?q=birth');
    await page.locator(RESULTS).first().waitFor();
    await close();
  });
});

describe('in Arabic', () => {
  it('a country is found by its Arabic name, and the English text is marked as English', async () => {
    const { page, close } = await open(`/ar/practices/?q=${encodeURIComponent('رواندا')}`);
    const item = page.locator('[data-results] [data-practice="rwanda-irembo"]');
    await item.waitFor();
    expect(await item.locator('h2').getAttribute('lang')).toBe('en');
    await close();
  });
});
