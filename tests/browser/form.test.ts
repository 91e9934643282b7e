import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/files/questions.ts';
import { translator } from '../../src/files/interface.ts';
import { partsOf, type Question } from '../../src/schemas/questions.ts';
import { readPracticeFile } from '../../src/submission/practiceFile.ts';
import { steps } from '../../src/schemas/practice.ts';
import type { Answers } from '../../src/submission/answers.ts';
import { projectCopy } from '../build/copy.ts';
import { practiceText } from '../fixtures/content.ts';
import { browserWithSite, DESKTOP, PHONE } from './browser.ts';

const open = browserWithSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KEY = 'compendium.drafts';
const FORM = '/contribute/new/';

/** The answers that the tests type: a valid practice. */
const wanted = (() => {
  const read = readPracticeFile(practiceText());
  if (!read.ok) throw new Error('the sample is no practice');
  return read.answers;
})();

const idOf = (path: readonly (string | number)[]) => `#f-${path.join('-')}`;
const ready = (page: Page) => page.locator('.form-main h2').waitFor();

async function go(page: Page, step: string): Promise<void> {
  await page.locator(`.form-steps a[href="#${step}"]`).click();
  await page.locator(`.form-steps a[href="#${step}"][aria-current]`).waitFor();
}

/** Answers one question as a person would: types, chooses, ticks, adds entries. */
async function answer(page: Page, question: Question, path: (string | number)[], value: unknown): Promise<void> {
  if (value === undefined) return;
  const field = page.locator(idOf(path));
  if (question.kind === 'text') await field.fill(String(value));
  else if (question.kind === 'number') await (question.refersTo ? field.selectOption(String(value)) : field.fill(String(value)));
  else if (question.kind === 'choice') await field.selectOption(String(value));
  else if (question.kind === 'group') await answerParts(page, question, path, value as Answers);
  else if (question.item.kind === 'group') await answerItems(page, question.item, path, value as Answers[]);
  else if (question.item.kind === 'choice')
    for (const one of value as unknown[]) await tick(page, question.item.values.indexOf(one as string), path);
  else await field.fill((value as string[]).join('\n'));
}

const tick = (page: Page, index: number, path: (string | number)[]) =>
  page
    .locator(`${idOf(path)} input`)
    .nth(index)
    .check();

async function answerParts(page: Page, group: Question, path: (string | number)[], value: Answers): Promise<void> {
  for (const part of partsOf(group)) await answer(page, part, [...path, part.name], value[part.name]);
}

async function answerItems(page: Page, item: Question, path: (string | number)[], values: Answers[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    await page.locator(`${idOf(path)} > .tools button`).click();
    await page.locator(idOf([...path, index])).waitFor();
    await answerParts(page, item, [...path, index], value);
  }
}

/** Answers every question of a step from the sample. */
async function fill(page: Page, step: string): Promise<void> {
  await go(page, step);
  const questions = partsOf(readQuestions()).filter((question) => question.step === step && question.path !== 'reviewed');
  for (const question of questions) await answer(page, question, [question.name], wanted[question.name]);
}

const drafts = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]') as { name: string; answers: Answers }[], KEY);

async function download(page: Page): Promise<string> {
  await go(page, 'finish');
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.way button', { hasText: 'index.mdx' }).click()]);
  return readFileSync((await file.path())!, 'utf8');
}

/** A project of which volume 3 holds one practice, and the others none. */
const project = projectCopy((file) => !/^content\/volumes\/(?!3\/)|^content\/volumes\/3\/practices\//.test(file));
const PLACE = 'content/volumes/3/practices/from-the-form';

async function newTab(context: BrowserContext, path = FORM): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await ready(page);
  return page;
}

describe.each(['', '/ar'])('the form %s', (language) => {
  it('is filled from start to end, with the tab closed in the middle, and the file builds', async () => {
    const { page, faults, close } = await open(`${language}${FORM}`);
    await ready(page);
    const half = Math.ceil(steps.length / 2);
    for (const step of steps.slice(0, half)) await fill(page, step);
    await page.locator('.form-steps [role="status"]', { hasText: translator(language ? 'ar' : 'en')('form.kept') }).waitFor();
    const context = page.context();
    await page.close();

    const next = await newTab(context, `${language}${FORM}`);
    for (const step of steps.slice(half)) await fill(next, step);
    await go(next, 'preview');
    expect(await next.locator('.preview .preview-title').innerText()).toBe(wanted['title']);
    await go(next, 'finish');
    expect(await next.locator('.open-points li').allInnerTexts()).toEqual([]);
    const text = await download(next);
    const read = readPracticeFile(text);
    const { reviewed: _, ...answers } = wanted;
    expect(read.ok && read.answers).toMatchObject(answers);
    expect(faults).toEqual([]);
    await close();

    mkdirSync(join(project.root, PLACE), { recursive: true });
    writeFileSync(join(project.root, PLACE, 'index.mdx'), text);
    const built = await project.run('build.ts', ['--volume', '3']);
    expect(built.output).toMatch(/volume-3: built|taken from the cache: volume-3/);
    expect(built.code).toBe(0);
    expect(readFileSync(join(project.root, 'dist/volumes/3/from-the-form/index.html'), 'utf8')).toContain(String(wanted['title']));
  });
});

describe('a correction', () => {
  const OF = '1/x-road-data-exchange';
  const file = readFileSync('content/volumes/1/practices/x-road-data-exchange/index.mdx', 'utf8');

  it('starts from the link on the page, and changes the lines that it corrects and no others', async () => {
    const { page, faults, close } = await open(`/volumes/${OF}/`);
    await page.locator('.cite-box a', { hasText: 'Correct this page' }).click();
    await ready(page);
    expect(await page.locator('.messages').innerText()).toContain('You are correcting');
    expect(await download(page)).toBe(file);
    await go(page, 'what');
    await page.locator(idOf(['implementer'])).fill('Another office');
    const changed = await download(page);
    const lines = file.split('\n');
    expect(changed.split('\n').filter((line, i) => line !== lines[i])).toEqual(['implementer: Another office']);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['9/no-such-practice', '../../etc', '<b>'])('of %s says that there is none, and begins a new one', async (of) => {
    const { page, close } = await open(`${FORM}?of=${encodeURIComponent(of)}`);
    await ready(page);
    expect(await page.locator('.messages').innerText()).toMatch(/could not be had/);
    expect(await page.locator(idOf(['title'])).inputValue()).toBe('');
    await close();
  });
});

describe('while it is written', () => {
  it('a field says what is wrong when it is left, and is silent again when it is right', async () => {
    const { page, close } = await open(FORM);
    await ready(page);
    const title = page.locator(idOf(['title']));
    const problem = page.locator(`${idOf(['title'])}-p`);
    await title.fill('Land');
    expect(await problem.innerText()).toBe('');
    await title.blur();
    expect(await problem.innerText()).toBe('This answer is too short: at least 8 characters');
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    expect(await title.getAttribute('aria-describedby')).toContain('f-title-p');
    await title.fill('Every parcel of land on one map');
    await title.blur();
    expect(await problem.innerText()).toBe('');
    await close();
  });

  it('a practice that is there already is offered for improvement', async () => {
    const { page, close } = await open(FORM);
    await ready(page);
    await page.locator(idOf(['country'])).selectOption('TGO');
    await page.locator(idOf(['localName'])).fill('Novisi');
    await page.locator(idOf(['localName'])).blur();
    const near = page.locator('.near a');
    await near.waitFor();
    expect(await near.getAttribute('href')).toBe('/contribute/new/?of=3/togo-novissi-emergency-cash-transfers');
    await close();
  });

  it('what was typed is text wherever it appears', async () => {
    const { page, faults, close } = await open(FORM);
    await ready(page);
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    await page.locator(idOf(['title'])).fill(hostile);
    await page.locator(idOf(['title'])).blur();
    await go(page, 'text');
    await page.locator(idOf(['text', 'challenge'])).fill(`${hostile} {1+1} [x](javascript:alert(1)) [1]`);
    await go(page, 'preview');
    expect(await page.locator('.preview .preview-title').innerText()).toBe(hostile);
    expect(await page.locator('.preview').innerText()).toContain('{1+1}');
    expect(await page.locator('.preview a[href^="javascript"], .preview img, .preview script').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(faults).toEqual([]);
    await close();
  });

  it('a source that is removed takes its number along', async () => {
    const { page, close } = await open(`${FORM}?of=1/x-road-data-exchange`);
    await ready(page);
    await go(page, 'sources');
    await page.locator(`${idOf(['sources', 0])} summary`).click();
    await page.locator(`${idOf(['sources', 0])} > .quiet`).click();
    const [draft] = await drafts(page);
    expect((draft!.answers['sources'] as unknown[]).length).toBeGreaterThan(2);
    await go(page, 'finish');
    expect(await page.locator('.open-points li').count()).toBeGreaterThan(0);
    await page.locator('.open-points li button').first().click();
    expect(await page.evaluate(() => document.activeElement?.id || document.activeElement?.closest('[id]')?.id)).toMatch(/^f-/);
    await close();
  });
});

describe('drafts', () => {
  const bring = (page: Page, name: string, text: string | Buffer) =>
    page.setInputFiles('#draft-file', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  it('are several: begun, named, opened again and deleted by a second press', async () => {
    const { page, close } = await open(FORM);
    await ready(page);
    await page.locator(idOf(['title'])).fill('First practice of two');
    await page.locator(idOf(['title'])).blur();
    await page.locator('[data-form] > details summary').click();
    await page.getByRole('button', { name: 'Begin a new one' }).click();
    await page.locator(idOf(['title'])).fill('Second practice of two');
    await page.locator(idOf(['title'])).blur();
    expect((await drafts(page)).map(({ answers }) => answers['title']).sort()).toEqual(['First practice of two', 'Second practice of two']);
    await page.getByLabel('Name of the draft: First practice of two').fill('Mine');
    await page.getByLabel('Name of the draft: First practice of two').blur();
    await page
      .locator('.drafts li', { has: page.locator('input[aria-label$="Mine"]') })
      .getByRole('button', { name: 'Open' })
      .click();
    expect(await page.locator(idOf(['title'])).inputValue()).toBe('First practice of two');
    await page.getByRole('button', { name: 'Delete the draft: Second practice of two' }).click();
    await page.getByRole('button', { name: 'Delete for good: Second practice of two' }).click();
    expect((await drafts(page)).map(({ name }) => name)).toEqual(['Mine']);
    await close();
  });

  it('go out as a file and come back from it', async () => {
    const { page, close } = await open(`${FORM}?of=1/x-road-data-exchange`);
    await ready(page);
    await page.locator('[data-form] > details summary').click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    const text = readFileSync((await saved.path())!, 'utf8');
    await page.getByRole('button', { name: 'Begin a new one' }).click();
    await bring(page, 'draft.json', text);
    await page.locator('.messages', { hasText: 'was read' }).waitFor();
    expect(await download(page)).toBe(readFileSync('content/volumes/1/practices/x-road-data-exchange/index.mdx', 'utf8'));
    await close();
  });

  it.each([
    ['no draft', '{"compendium":"shortlist"}', /no draft/],
    ['JSON that is broken', '{"a":', /no draft/],
    ['a broken practice', '---\ntitle: x\n\ta: 1\n---\n', /Line 3: the block at the top cannot be read/],
    ['bytes', Buffer.from([0, 255, 1, 254]), /no line of this file begins with a question/],
    ['more than a megabyte', 'x'.repeat(1_000_001), /one megabyte|1 MB/],
  ])('a file that is %s is refused with a reason', async (_, text, reason) => {
    const { page, close } = await open(FORM);
    await ready(page);
    await bring(page, 'file.txt', text);
    await page.locator('.messages .message').first().waitFor();
    expect(await page.locator('.messages').innerText()).toMatch(reason);
    expect(await drafts(page)).toEqual([]);
    await close();
  });

  it('that the browser cannot keep are said not to be kept, and the form works', async () => {
    const { page, close } = await open('/');
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no storage', 'SecurityError');
        },
      }),
    );
    await page.goto(FORM);
    await ready(page);
    await page.locator(idOf(['title'])).fill('Every parcel of land on one map');
    await page.locator(idOf(['title'])).blur();
    await page.locator('.form-steps [role="status"]', { hasText: 'Not kept' }).waitFor();
    await close();
  });
});

describe('without a network', () => {
  it.each(['', '/ar'])('the form%s opens and is filled once it has been opened', async (language) => {
    const { page, close } = await open(`${language}${FORM}`);
    await ready(page);
    await page.locator('.offline:not(:empty)').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await fill(page, 'what');
    await go(page, 'preview');
    expect(await page.locator('.preview .preview-title').innerText()).toBe(wanted['title']);
    await close();
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(['', '/ar'])('finds nothing on any step of the form%s', async (language) => {
    const viewport = colorScheme === 'light' ? DESKTOP : PHONE;
    const { page, close } = await open(`${language}${FORM}?of=1/x-road-data-exchange`, { colorScheme, bypassCSP: true, viewport });
    await ready(page);
    await page.evaluate(axe);
    for (const step of [...steps, 'preview', 'finish']) {
      await go(page, step);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
      });
      expect(found, step).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), step).toBeLessThanOrEqual(0);
    }
    await close();
  });
});

it('is an explanation without JavaScript', async () => {
  const { page, close } = await open(FORM, { javaScriptEnabled: false });
  expect(await page.locator('[data-form] > section').isVisible()).toBe(true);
  expect(await page.locator('[data-form] a').first().getAttribute('href')).toBe('/contribute/template.en.txt');
  await close();
});
