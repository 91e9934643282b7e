import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserWithSite, PHONE } from './browser.ts';

const open = browserWithSite();
const [KENYA, RWANDA] = ['kenya-ecitizen', 'rwanda-irembo'];
const BOTH = `/compare/?p=${KENYA}&p=${RWANDA}`;
const KEY = 'compendium.shortlist';

const compared = (page: Page) =>
  page.locator('table.compare .title').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-practice')));
const ready = (page: Page, practices: number) =>
  page
    .locator('table.compare .title')
    .nth(practices - 1)
    .waitFor();
const messages = (page: Page) => page.locator('.messages').innerText();
const query = (page: Page) => new URL(page.url()).search;
const chooseFile = (page: Page, text: string) =>
  page.setInputFiles('#shortlist-file', { name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
/** As a browser behaves that is told to keep nothing. */
const blockStorage = () =>
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('no storage', 'SecurityError');
    },
  });

describe('from two practices to a comparison', () => {
  it('leads by the button on each page and the link at its edge', async () => {
    const { page, faults, close } = await open(`/volumes/2/${KENYA}/`);
    expect(await page.locator('.tray').isVisible()).toBe(false);
    const keep = page.locator('.keep');
    await keep.click();
    expect(await keep.getAttribute('aria-pressed')).toBe('true');
    await page.goto(`/volumes/2/${RWANDA}/`);
    expect(await page.locator('.tray').innerText()).toMatch(/1$/);
    await page.locator('.keep').click();
    await page.locator('.tray').click();
    await ready(page, 2);
    expect(query(page)).toBe(`?p=${KENYA}&p=${RWANDA}`);
    expect(await compared(page)).toEqual([KENYA, RWANDA]);
    expect(await page.locator('table.compare .title a').first().getAttribute('href')).toBe(`/volumes/2/${KENYA}/`);
    expect(faults).toEqual([]);
    await close();
  });

  it('is undone by the same button', async () => {
    const { page, close } = await open(`/volumes/2/${KENYA}/`);
    await page.locator('.keep').click();
    await page.locator('.keep').click();
    expect(await page.locator('.keep').getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.tray').isVisible()).toBe(false);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await close();
  });

  it('starts from lists, too, those of a search included', async () => {
    const { page, close } = await open('/practices/?q=kenya');
    const item = page.locator('[data-results] [data-practice]').first();
    await item.locator('.keep').click();
    const slug = await item.getAttribute('data-practice');
    await page.goto('/practices/');
    expect(await page.locator(`[data-contents] [data-practice="${slug}"] .keep`).getAttribute('aria-pressed')).toBe('true');
    await close();
  });
});

describe('the comparison', () => {
  it('marks in words what differs and what is the same', async () => {
    const { page, faults, close } = await open(BOTH);
    await ready(page, 2);
    const state = (label: string) =>
      page
        .locator('table.compare tr', { has: page.locator('th', { hasText: label }) })
        .first()
        .locator('.state')
        .innerText();
    expect(await state('Country')).toBe('differs');
    expect(await state('Region')).toBe('same');
    expect(faults).toEqual([]);
    await close();
  });

  it('has its state in the address: what is hidden, what is taken out, and back again', async () => {
    const { page, close } = await open(BOTH);
    await ready(page, 2);
    const region = page.locator('tr[data-state="same"]').first();
    expect(await region.isVisible()).toBe(true);
    await page.getByLabel('Hide what is the same').check();
    expect(query(page)).toBe(`?p=${KENYA}&p=${RWANDA}&only=differences`);
    expect(await region.isVisible()).toBe(false);
    await page.locator('thead .remove').last().click();
    await page.waitForFunction(() => document.querySelectorAll('table.compare .title').length === 1);
    expect(query(page)).toBe(`?p=${KENYA}&only=differences`);
    await page.goBack();
    await ready(page, 2);
    await page.reload();
    await ready(page, 2);
    expect(await page.locator('table.compare.only').count()).toBe(1);
    await close();
  });

  it('says which practice there is none of, and shows the others', async () => {
    const { page, close } = await open(`/compare/?p=no-such-practice&p=${KENYA}&p=${encodeURIComponent('<b>bold</b>')}`);
    await ready(page, 1);
    const text = await messages(page);
    expect(text).toContain('no practice named “no-such-practice”');
    expect(text).toContain('no practice named “<b>bold</b>”');
    expect(text).toContain('at least one more');
    expect(await compared(page)).toEqual([KENYA]);
    await close();
  });

  it('takes the first four of more, and says so', async () => {
    const slugs = [KENYA, RWANDA, 'x-road-data-exchange', 'plan-ceibal', 'govuk-verify'];
    const { page, close } = await open(`/compare/?${slugs.map((slug) => `p=${slug}`).join('&')}`);
    await ready(page, 4);
    expect(await compared(page)).toEqual(slugs.slice(0, 4));
    expect(await messages(page)).toContain('first four');
    await close();
  });

  it('says what could not be loaded', async () => {
    const { page, close } = await open('/about/');
    await page.route(`**/api/practices/${RWANDA}.json`, (route) => route.abort());
    await page.goto(BOTH);
    await ready(page, 1);
    expect(await messages(page)).toContain(`“${RWANDA}” could not be loaded`);
    await close();
  });

  it('leaves the explanation where its words cannot be loaded', async () => {
    const { page, close } = await open('/about/');
    await page.route('**/interface/words/*.json', (route) => route.abort());
    await page.goto(BOTH);
    await page.locator('[data-compare].failed').waitFor();
    expect(await page.locator('[data-compare] a').first().isVisible()).toBe(true);
    await close();
  });

  it('jumps to a group without asking for the practices again', async () => {
    const { page, close } = await open(BOTH);
    await ready(page, 2);
    await page.locator('.comparison nav a', { hasText: 'What must exist first' }).click();
    const top = await page.locator('#group-needs').evaluate((head) => head.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(200);
    await close();
  });
});

describe('with the keyboard alone', () => {
  it('a practice is searched for and added', async () => {
    const { page, faults, close } = await open('/compare/');
    await page.locator('#compare-add').focus();
    await page.keyboard.type('robodebt');
    await page.locator('.chooser [data-slug="australia-robodebt"]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await ready(page, 1);
    expect(query(page)).toBe('?p=australia-robodebt');
    expect(await page.locator('.shortlist [data-slug="australia-robodebt"] input').isChecked()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('the focus stays where it was when the lists are written anew', async () => {
    const { page, close } = await open('/practices/');
    for (const i of [0, 1]) await page.locator('[data-contents] .keep').nth(i).click();
    await page.goto('/compare/');
    const box = page.locator('.shortlist li input').first();
    await box.focus();
    await page.keyboard.press('Space');
    await ready(page, 1);
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('shortlist');
    await close();
  });

  it('the file button can be reached and shows its focus', async () => {
    const { page, close } = await open('/compare/');
    await page.locator('#shortlist-file').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const outline = await page.locator('#shortlist-file + label').evaluate((label) => getComputedStyle(label).outlineStyle);
    expect(outline).toBe('solid');
    await close();
  });
});

describe('the shortlist', () => {
  it('offers its practices, and at most four at once', async () => {
    const { page, close } = await open('/practices/');
    for (let i = 0; i < 5; i += 1) await page.locator('[data-contents] .keep').nth(i).click();
    await page.locator('.tray').click();
    const boxes = page.locator('.shortlist li input');
    await boxes.nth(4).waitFor();
    expect(query(page)).toBe('');
    for (let i = 0; i < 4; i += 1) await boxes.nth(i).check();
    await ready(page, 4);
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await close();
  });

  it('comes back from a file as it was saved', async () => {
    const { page, close } = await open(`/volumes/2/${KENYA}/`);
    await page.locator('.keep').click();
    await page.goto('/compare/');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    const text = readFileSync((await download.path())!, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'compendium-shortlist', version: 1, practices: [{ slug: KENYA }] });
    await page.getByRole('button', { name: 'Empty the shortlist' }).click();
    expect(await page.locator('.shortlist li').count()).toBe(0);
    await chooseFile(page, text);
    await page.locator(`.shortlist [data-slug="${KENYA}"]`).waitFor();
    expect(await page.locator('.shortlist .message').innerText()).toBe('1 practice was read from the file.');
    await close();
  });

  it.each([
    ['no JSON', 'hello', 'it is no JSON file'],
    ['another file', '{"a": 1}', 'it is no shortlist of the Compendium'],
    ['a newer one', '{"format": "compendium-shortlist", "version": 9, "practices": []}', 'its version is 9'],
    [
      'markup for a name',
      '{"format": "compendium-shortlist", "version": 1, "practices": [{"slug": "<img src=x>", "title": "x"}]}',
      'entry 1',
    ],
    ['too large a one', ' '.repeat(200_000), 'larger than 100 kB'],
  ])('refuses %s in clear words and keeps what it has', async (_, text, message) => {
    const { page, faults, close } = await open(`/volumes/2/${KENYA}/`);
    await page.locator('.keep').click();
    await page.goto('/compare/');
    await page.locator('.shortlist li').waitFor();
    await chooseFile(page, text);
    await page.locator('.shortlist .message:not(:empty)').waitFor();
    expect(await page.locator('.shortlist .message').innerText()).toContain(message);
    expect(await page.locator('.shortlist li').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows a title with markup as words', async () => {
    const { page, faults, close } = await open('/compare/');
    await chooseFile(
      page,
      JSON.stringify({ format: 'compendium-shortlist', version: 1, practices: [{ slug: KENYA, title: '<img src=x onerror=alert(1)>' }] }),
    );
    await page.locator('.shortlist li').waitFor();
    expect(await page.locator('.shortlist li label').innerText()).toContain('<img src=x');
    expect(faults).toEqual([]);
    await close();
  });

  it('passes over what is no shortlist in the browser’s storage', async () => {
    const { page, faults, close } = await open('/about/');
    await page.evaluate((key) => localStorage.setItem(key, '{"broken'), KEY);
    await page.goto(`/volumes/2/${KENYA}/`);
    await page.locator('.keep').click();
    expect(await page.locator('.tray').innerText()).toMatch(/1$/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('where the browser keeps nothing', () => {
  it('nothing is offered, nothing fails, and a comparison opens by its address', async () => {
    const { page, faults, close } = await open('/about/');
    await page.addInitScript(blockStorage);
    await page.goto(`/volumes/2/${KENYA}/`);
    expect(await page.locator('.keep').isVisible()).toBe(false);
    await page.goto(BOTH);
    await ready(page, 2);
    expect(await page.locator('.shortlist').innerText()).toContain('keeps nothing');
    expect(faults).toEqual([]);
    await close();
  });

  it('the country that a reader chooses holds for the page', async () => {
    const { page, faults, close } = await open('/about/');
    await page.addInitScript(blockStorage);
    await page.goto('/volumes/3/kenya-huduma-namba/');
    await page.locator('.ask').click();
    await page.locator('[data-usd] .picker select').selectOption('TGO');
    expect(await page.locator('[data-usd] [role="status"]').innerText()).toContain('Togo');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('without JavaScript', () => {
  it('the page explains and leads on, and no button is offered that could do nothing', async () => {
    const { page, close } = await open(BOTH, { javaScriptEnabled: false });
    expect(await page.locator('[data-compare]').innerText()).toContain('needs JavaScript');
    for (const address of ['/practices/', '/api/practices.csv', '/api/practices.json'])
      expect(await page.locator(`[data-compare] a[href="${address}"]`).isVisible()).toBe(true);
    await page.goto('/practices/');
    expect(await page.locator('.keep:visible').count()).toBe(0);
    await page.goto('/volumes/3/kenya-huduma-namba/');
    expect(await page.locator('.ask').isVisible()).toBe(false);
    await page.locator('.steps summary').click();
    expect(await page.locator('.steps li').first().innerText()).toContain('÷ 117.865989');
    await close();
  });
});

describe('on a phone of 360 pixels', () => {
  it.each(['', '/ar'])('%s/compare/ repeats the names beside the values and needs no scrolling sideways', async (prefix) => {
    const { page, close } = await open(`${prefix}/compare/?p=${KENYA}&p=${RWANDA}&p=plan-ceibal&p=x-road-data-exchange`, {
      viewport: PHONE,
    });
    await ready(page, 4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const inside = await page.locator('.comparison .scroll').evaluate((box) => [box.scrollWidth, box.clientWidth]);
    expect(inside[0]).toBeLessThanOrEqual(inside[1]!);
    const name = await page
      .locator('table.compare tbody td')
      .nth(5)
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(name).toMatch(/^"B · /);
    await close();
  });
});

describe('in Arabic', () => {
  it('runs from right to left, and English texts are marked as English', async () => {
    const { page, faults, close } = await open(`/ar/compare/?p=${KENYA}&p=tunisia-tuneps-e-procurement`);
    await ready(page, 2);
    const [first, second] = await page
      .locator('table.compare thead th')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().left));
    expect(first).toBeGreaterThan(second!);
    expect(await page.locator('.title bdi').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('.title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      `/volumes/2/${KENYA}/`,
      '/ar/volumes/2/tunisia-tuneps-e-procurement/',
    ]);
    expect(await page.locator('.state').first().innerText()).toBe('مختلف');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('on paper', () => {
  it('lies on its side, without controls', async () => {
    const { page, close } = await open(BOTH);
    await ready(page, 2);
    const sizes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox\s*\[[^\]]+\]/g)!;
    expect(sizes.length).toBeGreaterThan(1);
    for (const size of sizes) {
      const [, , width, height] = size.match(/[\d.]+/g)!.map(Number);
      expect(width).toBeGreaterThan(height!);
    }
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.choosing', '.tools', '.remove']) expect(await page.locator(`${part}:visible`).count()).toBe(0);
    await close();
  });
});

describe('the size of a cost', () => {
  const WITH_BAND = '/volumes/3/kenya-huduma-namba/';

  it('is asked for with a press, and the country is known on the next page', async () => {
    const { page, faults, close } = await open(WITH_BAND);
    await page.locator('.ask').click();
    await page.locator('[data-usd] .picker select').selectOption('TGO');
    const scale = (await (await page.request.get('/api/scale.json')).json()) as { population: Record<string, [number, number]> };
    const [people, year] = scale.population['TGO']!;
    const dollars = Number(await page.locator('[data-usd]').getAttribute('data-usd'));
    const text = await page.locator('[data-usd] [role="status"]').innerText();
    expect(text).toContain(`US$ ${Number((dollars / people).toPrecision(3))} per inhabitant`);
    expect(text).toContain(`${people.toLocaleString('en-GB')} inhabitants (${year}, World Bank)`);
    expect(await page.evaluate(() => localStorage.getItem('compendium.country'))).toBe('TGO');
    await page.goto(`/volumes/2/${KENYA}/`);
    await page.locator('[data-usd] .picker').waitFor();
    expect(await page.locator('[data-usd] .picker select').inputValue()).toBe('TGO');
    expect(faults).toEqual([]);
    await close();
  });

  it('says so when it cannot be loaded, and can be asked for again', async () => {
    const { page, close } = await open(WITH_BAND);
    await page.route('**/api/scale.json', (route) => route.abort());
    await page.locator('.ask').click();
    await page.locator('[data-usd] [role="status"]:visible').waitFor();
    await page.unroute('**/api/scale.json');
    await page.locator('.ask').click();
    await page.locator('[data-usd] .picker').waitFor();
    await close();
  });

  it('passes over a country that is none', async () => {
    const { page, faults, close } = await open('/about/');
    await page.evaluate(() => localStorage.setItem('compendium.country', '<b>'));
    await page.goto(WITH_BAND);
    await page.locator('[data-usd] .picker').waitFor();
    expect(await page.locator('[data-usd] .picker select').inputValue()).toBe('');
    expect(faults).toEqual([]);
    await close();
  });
});
