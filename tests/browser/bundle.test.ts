import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../../scripts/lib/bundle/builtSite.ts';
import { composeBundle } from '../../scripts/lib/bundle/compose.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import type { BundleSubject } from '../../src/files/bundles.ts';
import { translator } from '../../src/files/interface.ts';
import { listVolumes } from '../../src/files/list.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { browserWithSite, DESKTOP, PHONE } from './browser.ts';

const root = process.cwd();
const texts = readPracticesWithText(root, listVolumes(root));
const site = builtSite([join(root, 'dist')], texts);
const practices = texts.map(({ practice }) => practice);
/** A stick is called what its owner calls it. */
const stick = join(mkdtempSync(join(tmpdir(), 'compendium-')), 'قرص my stick');

/** Lays a bundle on the stick. @returns the address of its first page */
async function unpacked(subject: BundleSubject, language: string): Promise<string> {
  const { files, folder } = await composeBundle(root, subject, language, site, practices);
  for (const [name, content] of files) {
    const path = join(stick, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return pathToFileURL(join(stick, folder, 'index.html')).href;
}

interface Visit {
  readonly page: Page;
  readonly faults: string[];
}

const open = browserWithSite();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(dirname(stick), { recursive: true, force: true });
});

/** Opens a page from the stick in a browser without a network. */
async function fromStick(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  page.on('request', (request) => request.url().startsWith('file:') || faults.push(`asks for ${request.url()}`));
  await page.goto(address);
  return { page, faults };
}

/** What a page with a finder shows for a question, in order. More than the first ten are fetched. */
async function results(page: Page, question: string): Promise<(string | null)[]> {
  // Typed letter by letter, the answer would come twice: while typing, and when the form is sent.
  await page.locator('form.search input').evaluate((input: HTMLInputElement, q) => {
    input.value = q;
    input.form!.requestSubmit();
  }, question);
  const loading = translator(await page.evaluate(() => document.documentElement.lang))('search.loading');
  await page.waitForFunction((text) => ![text, ''].includes(document.querySelector('[data-status]')!.textContent), loading);
  expect(new URL(page.url()).searchParams.get('q')).toBe(question);
  const items = page.locator('[data-results] .item');
  const more = page.locator('[data-results] > button');
  while ((await more.count()) > 0) {
    const before = await items.count();
    await more.click();
    await items.nth(before).waitFor();
  }
  return items.evaluateAll((found) => found.map((item) => item.getAttribute('data-practice')));
}

const QUESTIONS = {
  en: [
    'land titles',
    'mobile money',
    'payments',
    'university',
    'emergency',
    'added',
    'regist',
    'X-Road',
    'São Tomé',
    'cidadao',
    'village kiosk India',
    '"one declaration"',
    'corruption audit',
    'taxes on invoices',
    'salary ghost workers',
    'computerisation',
    'zzzz',
    'police qqqqzz',
    '2001',
    'customs, single window!',
  ],
  ar: [
    'الهوية',
    'الهوية الرقمية',
    'جائحة',
    'المغرب',
    'تطبيق',
    'التطبيقات',
    'صحة',
    'مدفوعات',
    'البحرين',
    'سجل السكان',
    'الحكومة',
    'قضائية',
    'تكلفة',
    'مصادر',
    'بيانات',
    'خصوصية',
    'GPS',
    'identity',
    'ظظظظظ',
    'هاتف محمول',
  ],
};

describe.each([
  ['en', 1, '/volumes/1/'],
  ['ar', 3, '/ar/volumes/3/'],
] as const)('a volume on a stick, in %s', (language, number, address) => {
  let start: string;
  beforeAll(async () => {
    start = await unpacked({ kind: 'volume', id: String(number) }, language);
  });

  it('finds what the site finds, in the same order, on twenty questions', async () => {
    const [stickVisit, siteVisit] = await Promise.all([fromStick(start), open(`${address}?q=mobile`)]);
    await siteVisit.page.locator('[data-results] .item').first().waitFor();
    let found = 0;
    for (const question of QUESTIONS[language]) {
      const [mine, theirs] = [await results(stickVisit.page, question), await results(siteVisit.page, question)];
      expect(mine, question).toEqual(theirs);
      found += Number(mine.length > 0);
    }
    expect(QUESTIONS[language]).toHaveLength(20);
    expect(found).toBeGreaterThan(14);
    expect(stickVisit.faults).toEqual([]);
  }, 120_000);

  it('filters, counts, and says what is chosen', async () => {
    const { page, faults } = await fromStick(start);
    await page.locator('[data-filters] summary').nth(1).click();
    const box = page.locator('[data-facet="region"] label').first();
    const count = Number(await box.locator('.count').textContent());
    await box.locator('input').check();
    await page.locator('[data-results] .item').first().waitFor();
    expect(await page.locator('[data-results] .item').count()).toBe(Math.min(count, 10));
    await page.waitForFunction(() => !document.querySelector('.filters.uncounted'));
    expect(await page.locator('.chips button').count()).toBe(1);
    expect(await box.locator('.count').textContent()).toBe(String(count));
    await page.locator('.chips button').click();
    await page.locator('[data-contents]').waitFor({ state: 'visible' });
    expect(faults).toEqual([]);
  });

  it('opens a practice from the results, and goes back to them', async () => {
    const { page, faults } = await fromStick(start);
    const [first] = await results(page, 'mobile');
    await page.locator('[data-results] .item a').first().click();
    await page.waitForURL(`**/practice/${first}.html`);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    expect(await page.locator('.sources li').count()).toBeGreaterThan(2);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-header')!).borderBottomStyle)).toBe('solid');
    await page.goBack();
    await page.locator(`[data-results] [data-practice="${first}"]`).waitFor();
    expect(await page.locator('form.search input').inputValue()).toBe('mobile');
    expect(faults).toEqual([]);
  });

  it.each([PHONE, DESKTOP])('has no barrier that axe knows, and nothing runs out at the side: %o', async (viewport) => {
    const { page } = await fromStick(`${start}?q=mobile`, { viewport, bypassCSP: true });
    await page.locator('[data-results] .item').first().waitFor();
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });

  it('lists and opens everything without JavaScript, and shows no search that would do nothing', async () => {
    const { page, faults } = await fromStick(start, { javaScriptEnabled: false });
    expect(await page.locator('[data-contents] .item').count()).toBe(practices.filter(({ volume }) => volume === number).length);
    expect(await page.locator('form.search').isVisible()).toBe(false);
    expect(await page.locator('[data-filters]').isVisible()).toBe(false);
    await page.locator('[data-contents] .item a').first().click();
    expect(page.url()).toMatch(/\/practice\/[a-z0-9-]+\.html$/);
    expect(faults).toEqual([]);
  });
});

describe('a country on a stick', () => {
  it('searches its practices and those that it took over, and opens them', async () => {
    const { page, faults } = await fromStick(await unpacked({ kind: 'country', id: 'est' }, 'en'));
    expect((await results(page, 'registers')).length).toBeGreaterThan(1);
    expect(await results(page, 'zzzz')).toEqual([]);
    await results(page, 'Diia');
    await page.locator('[data-results] .item a').first().click();
    await page.locator('.sources').waitFor();
    await page.locator('.site-header nav a').first().click();
    await page.locator('#documents').waitFor();
    expect(faults).toEqual([]);
  });

  it('has a README that a reader finds beside the first page', () =>
    expect(readFileSync(join(stick, 'compendium-country-est-en', 'README.txt'), 'utf8')).toContain('double click'));
});
