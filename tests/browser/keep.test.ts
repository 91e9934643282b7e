import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { DIGEST_DIGITS, type KeepList } from '../../src/domain/keepVolume.ts';
import { translator } from '../../src/files/interface.ts';
import type { Key } from '../../src/i18n/translate.ts';
import { urls } from '../../src/urls.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { startHost, type Host } from './keepServer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const listOf = (language: string) => JSON.parse(readFileSync(join('dist', urls.keepList(language, 1)), 'utf8')) as KeepList;
const [t, ar] = [translator('en'), translator('ar')];
const VOLUME = urls.volume('en', 1);

let browser: Browser;
let host: Host;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
});
afterAll(async () => {
  await browser.close();
  host.server.close();
});
beforeEach(() => {
  host.changed.clear();
  host.cut = () => false;
  host.delay = () => 0;
});

const panelOf = (page: Page) => page.locator('[data-scopes]');
const press = (page: Page, key: Key, words = t) =>
  panelOf(page)
    .getByRole('button', { name: words(key), exact: true })
    .click();
/** Waits for a text of the interface, whatever its values are. */
const says = (page: Page, key: Key, words = t) =>
  panelOf(page)
    .locator('[role="status"]', {
      hasText: words(key)
        .split(/\{\w+\}/)[0]!
        .trim(),
    })
    .waitFor();

async function open(path = VOLUME, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, baseURL: host.address, ...options });
  return visit(await context.newPage(), path);
}

async function visit(page: Page, path = VOLUME): Promise<Page> {
  await page.goto(path);
  await panelOf(page).locator('summary').click();
  await panelOf(page).locator('button').first().waitFor();
  return page;
}

async function keep(page: Page, words = t): Promise<void> {
  await press(page, 'device.keep', words);
  await says(page, 'device.same', words);
}

/** What the browser keeps: caches and workers. */
const onDevice = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
  }));

const keptPaths = (page: Page, home = VOLUME) =>
  page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname).sort();
  }, `compendium-kept ${home}`);

const heading = (page: Page) => page.locator('h1').innerText();

describe('before it is asked', () => {
  it('stores nothing and registers nothing, and loads its code when it is opened', async () => {
    const page = await (await browser.newContext({ baseURL: host.address })).newPage();
    const from = host.asked.length;
    await page.goto(VOLUME);
    await panelOf(page).waitFor();
    expect(host.asked.slice(from).filter((path) => /panel|keep/i.test(path))).toEqual([]);
    await panelOf(page).locator('summary').click();
    await says(page, 'device.offer');
    expect(await panelOf(page).innerText()).toContain(t.plural('device.pages', listOf('en').pages));
    expect(await onDevice(page)).toEqual({ caches: [], workers: [] });
    await page.context().close();
  });

  it('is not there without JavaScript', async () => {
    const context = await browser.newContext({ baseURL: host.address, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(VOLUME);
    expect(await panelOf(page).isVisible()).toBe(false);
    await context.close();
  });
});

describe('a kept volume', () => {
  it('is read and searched without a network, and says that it is a copy', async () => {
    const page = await open();
    await keep(page);
    const list = listOf('en');
    expect(await keptPaths(page)).toEqual([...list.files.map(({ path }) => path), ...list.beside, `${VOLUME}keep/whole.json`].sort());
    await page.context().setOffline(true);
    await page.goto(VOLUME);
    await page.getByText(t('device.copy').split('{')[0]!).waitFor();
    const titles = await page.locator('[data-contents] [data-practice] a').allInnerTexts();
    for (const title of titles.slice(0, 3)) {
      await page.getByRole('link', { name: title, exact: true }).first().click();
      expect(await heading(page)).toBe(title);
      await page.goto(VOLUME);
    }
    await page.locator('form[data-index] input').fill('land');
    const found = page.locator('[data-results] [data-practice="rwanda-land-tenure-regularisation"] a').first();
    await found.click();
    await page.waitForURL(urls.practice('en', 1, 'rwanda-land-tenure-regularisation'));
    await page.context().close();
  });

  it('leads links out of it to a page that says what is missing, claims to know nothing of the site, and is removed without a trace', async () => {
    const page = await open();
    await keep(page);
    await page.context().setOffline(true);
    await page.goto(urls.practice('en', 1, 'x-road-data-exchange'));
    await page.getByText(t('device.copy').split('{')[0]!).waitFor();
    await page.locator('.crumbs a', { hasText: 'Estonia' }).click();
    await page.waitForURL(urls.keepOffline('en', 1));
    expect(await heading(page)).toBe(t('device.offline.title'));
    await page.locator('main a').click();
    await page.waitForURL(VOLUME);
    // In its own folder: a page that it has not.
    await page.goto(`${VOLUME}no-such-practice/`);
    expect(await heading(page)).toBe(t('device.offline.title'));
    await visit(page);
    await says(page, 'device.kept');
    await says(page, 'device.silent');
    await page.context().setOffline(false);
    await press(page, 'device.remove');
    await says(page, 'device.removed');
    await says(page, 'device.offer');
    expect(await onDevice(page)).toEqual({ caches: [], workers: [] });
    await page.context().close();
  });

  it('does not keep the reader waiting for a line that hardly moves, and shows the newest page on one that does', async () => {
    const page = await open();
    await keep(page);
    host.changed.set(VOLUME, '<!doctype html><title>New</title><h1>New</h1>');
    await page.goto(VOLUME);
    expect(await heading(page)).toBe('New');
    host.delay = (path) => (path === VOLUME ? 20_000 : 0);
    const start = Date.now();
    await page.goto(VOLUME);
    expect(Date.now() - start).toBeLessThan(10_000);
    await page.getByText(t('device.copy').split('{')[0]!).waitFor();
    // The line is there: a link out of the volume is asked for, and followed.
    await page.locator('footer a').first().click();
    await page.waitForURL(urls.about('en'));
    await page.context().close();
  });
});

describe('in Arabic', () => {
  it('keeps originals where there is no translation, and leaves what another language needs', async () => {
    const home = urls.volume('ar', 1);
    const page = await open(home);
    await keep(page, ar);
    expect((await onDevice(page)).workers).toEqual([home, VOLUME].sort());
    await page.context().setOffline(true);
    await page.goto(home);
    await page.locator('form[data-index] input').fill('تونس');
    await page.locator('[data-results] [data-practice="tunisia-tradenet-single-window"] a').first().click();
    await page.waitForURL(urls.practice('ar', 1, 'tunisia-tradenet-single-window'));
    await page.goto(urls.practice('en', 1, 'x-road-data-exchange'));
    await page.getByText(t('device.copy').split('{')[0]!).waitFor();
    // The English page leads to pages that are kept in Arabic only, or not at all.
    await page.locator('.crumbs a').first().click();
    await page.waitForURL(home);
    await page.goto(`${VOLUME}no-such-practice/`);
    expect(await heading(page)).toBe(ar('device.offline.title'));
    await page.context().setOffline(false);

    await keep(await visit(page));
    await press(await visit(page, home), 'device.remove', ar);
    await says(page, 'device.removed', ar);
    expect(await onDevice(page)).toEqual({ caches: [`compendium-kept ${VOLUME}`], workers: [VOLUME] });
    await page.context().close();
  });
});

describe('what is broken off', () => {
  it('does not count as kept, and goes on where it stopped', async () => {
    const page = await open();
    let sent = 0;
    host.cut = (path) => path.startsWith('/volumes/') && ++sent > 10;
    await press(page, 'device.keep');
    await says(page, 'device.problem.network');
    expect(await onDevice(page)).toEqual({ caches: [`compendium-coming ${VOLUME}`], workers: [] });
    host.cut = () => false;
    await visit(page);
    await says(page, 'device.part');
    const from = host.asked.length;
    await press(page, 'device.continue');
    await says(page, 'device.same');
    const { files, beside } = listOf('en');
    expect(host.asked.slice(from).filter((path) => files.some((file) => file.path === path)).length).toBeLessThan(files.length - 9);
    expect(await keptPaths(page)).toHaveLength(files.length + beside.length + 1);
    await page.context().close();
  });

  it('by the reader or by closing the tab, is taken up or taken away', async () => {
    const page = await open();
    host.delay = () => 150;
    await press(page, 'device.keep');
    await panelOf(page)
      .locator('small', { hasText: /^[1-9]/ })
      .waitFor();
    await press(page, 'device.stop');
    await says(page, 'device.problem.stopped');
    await press(page, 'device.continue');
    await panelOf(page)
      .locator('small', { hasText: /^[1-9]/ })
      .waitFor();
    await page.close();
    host.delay = () => 0;
    const next = await visit(await page.context().newPage());
    await says(next, 'device.part');
    await press(next, 'device.remove');
    await says(next, 'device.removed');
    expect(await onDevice(next)).toEqual({ caches: [], workers: [] });
    await next.context().close();
  });

  it('by a site that changes meanwhile, keeps nothing of two states', async () => {
    const page = await open();
    const practice = urls.practice('en', 1, 'x-road-data-exchange');
    host.changed.set(practice, 'other bytes');
    await press(page, 'device.keep');
    await says(page, 'device.problem.changed');
    expect((await onDevice(page)).workers).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['QuotaExceededError', 'device.problem.full'],
    ['SecurityError', 'device.problem.refused'],
  ] as const)('by the browser (%s), is said', async (name, key) => {
    const page = await open();
    await page.evaluate((error) => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no', error));
    }, name);
    await press(page, 'device.keep');
    await says(page, key);
    expect((await onDevice(page)).workers).toEqual([]);
    await page.context().close();
  });
});

describe('when the site has something newer', () => {
  it('says so, and fetches what changed and nothing else', async () => {
    const page = await open();
    await keep(page);
    const list = listOf('en');
    const path = urls.practice('en', 1, 'x-road-data-exchange');
    const text = '<!doctype html><title>Newer</title><h1>Newer</h1>';
    const digest = createHash('sha256').update(text).digest('hex').slice(0, DIGEST_DIGITS);
    const gone = list.files.find((file) => file.path.endsWith('.pf_fragment'))!;
    const files = list.files
      .filter((file) => file !== gone)
      .map((file) => (file.path === path ? { path, bytes: text.length, digest } : file));
    host.changed.set(path, text);
    host.changed.set(urls.keepList('en', 1), JSON.stringify({ ...list, files }));
    await visit(page);
    await panelOf(page).getByText(t.plural('device.newer', 2).split('{')[0]!.trim()).waitFor();
    const from = host.asked.length;
    await press(page, 'device.update');
    await says(page, 'device.same');
    const fetched = host.asked.slice(from).filter((asked) => list.files.some((file) => file.path === asked));
    expect(fetched).toEqual([path]);
    expect(await keptPaths(page)).not.toContain(gone.path);
    await page.context().setOffline(true);
    await page.goto(path);
    expect(await heading(page)).toBe('Newer');
    await page.context().close();
  });
});

describe('axe', () => {
  it.each([
    ['en', VOLUME, 'light'],
    ['ar', urls.volume('ar', 1), 'dark'],
  ] as const)('finds nothing on the panel in %s', async (language, path, colorScheme) => {
    const page = await open(path, { colorScheme, bypassCSP: true, viewport: PHONE });
    const words = translator(language);
    const check = async (state: string) => {
      const found = await page.evaluate(async () => {
        type Axe = { run: (within: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run('[data-scopes]');
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
      });
      expect(found, state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0);
    };
    await page.evaluate(axe);
    await check('offer');
    host.delay = () => 60;
    await press(page, 'device.keep', words);
    await panelOf(page).locator('progress').waitFor();
    await check('working');
    await says(page, 'device.same', words);
    await check('kept');
    await page.context().close();
  });
});
