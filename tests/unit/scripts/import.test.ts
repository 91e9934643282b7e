import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile, type ImportOptions } from '../../../scripts/lib/intake/importFile.ts';
import { UsageError } from '../../../scripts/lib/command.ts';
import { freeSlug, placeFor } from '../../../scripts/lib/intake/placeFor.ts';
import { writePractice } from '../../../scripts/lib/intake/writePractice.ts';
import { readPracticeFile } from '../../../src/submission/practiceFile.ts';
import { writeTemplate } from '../../../src/submission/template.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import { content, FOLDER, practiceText, TODAY, validBody, VOLUME, volumeText, type Content } from '../../fixtures/content.ts';
import { spokenContent } from '../../fixtures/intake.ts';
import { english, languages } from '../../fixtures/template.ts';

const script = join(process.cwd(), 'scripts/import.ts');
const spawn = (root: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
const run = (root: string, file: string, options: Partial<ImportOptions> = {}) =>
  importFile(root, file, { volume: undefined, slug: undefined, dryRun: false, ...options }, TODAY);

const CHANGES = { title: 'Health cards for every child', country: 'KEN', sector: 'health' };
const answersOf = (text: string): Answers => {
  const file = readPracticeFile(text);
  if (!file.ok) throw new Error(file.problem.problem);
  return file.answers;
};
const answers = answersOf(practiceText(CHANGES));
const { reviewed: _, ...unreviewed } = answers;
const WRITTEN = 'content/volumes/1/practices/kenya-health-cards-for-every-child/index.mdx';

const template = (all: Answers, language: (typeof languages)[number] = english) =>
  writeTemplate(language.questions, language, 'https://compendium.example/contribute/', all);
const withFile = (name: string, text: string | Buffer): Content => {
  const tree = content();
  tree.write(name, text);
  return tree;
};

describe('an import', () => {
  it.each(languages)('writes what a filled template in $t.language says', (language) => {
    const tree = withFile('filled.txt', Buffer.from(`\uFEFF${template(unreviewed, language)}`, 'utf16le'));
    expect(run(tree.root, 'filled.txt')).toEqual({ ok: true, text: `${WRITTEN} is written. Look at it: npm run dev` });
    const written = readFileSync(join(tree.root, WRITTEN), 'utf8');
    expect(answersOf(written)).toEqual({ ...answers, reviewed: { date: TODAY, by: 'contributor' } });
    expect(tree.check()).toEqual([]);
  });

  it.each([
    ['the file of a practice', 'index.mdx', practiceText(CHANGES)],
    ['a draft of the form', 'draft.json', JSON.stringify({ compendium: 'draft', version: 1, name: 'x', answers })],
  ])('takes %s', (_, name, text) => {
    const tree = withFile(name, text);
    expect(run(tree.root, name, { dryRun: true })).toMatchObject({ ok: true, text: expect.stringContaining(WRITTEN) as string });
    expect(existsSync(join(tree.root, WRITTEN))).toBe(false);
    expect(run(tree.root, name, { slug: 'cards' }).ok).toBe(true);
    expect(existsSync(join(tree.root, 'content/volumes/1/practices/cards/index.mdx'))).toBe(true);
  });

  it('names everything that is wrong at once, at its line, and writes nothing', () => {
    const text = template(answers)
      .replace(/\n- Web.*\n/, '\n- carrier pigeon\n')
      .replace('\nHealth cards for every child\n', '\nHealth\n')
      .replace('[localName]', '[localname2]');
    const tree = withFile('filled.txt', text);
    const at = (fragment: string) => tree.lineOf(fragment, 'filled.txt');
    const found = run(tree.root, 'filled.txt');
    expect(found.ok).toBe(false);
    expect(found.text).toContain(`filled.txt:${at('- carrier pigeon')}:1 Channels [channels]: “carrier pigeon” is none of the values`);
    expect(found.text).toContain(
      `filled.txt:${text.split('\n').indexOf('Health') + 1}:1 Title [title] is too short: at least 8 characters`,
    );
    expect(found.text).toContain(`filled.txt:${at('[localname2]')}:1 [localname2]: there is no such question; did you mean [localName]?`);
    expect(found.text).toMatch(/\n\n3 problems\. Nothing was written\.$/);
    expect(readdirSync(join(tree.root, 'content/volumes/1/practices'))).toEqual(['land-titles']);
  });

  it('says what the rules say, at the lines of what was handed in', () => {
    const body = validBody({ Solution: 'It cost 5 million.' });
    const tree = withFile('mine.mdx', practiceText({ ...CHANGES, started: 1990 }, body));
    const { ok, text } = run(tree.root, 'mine.mdx');
    expect(ok).toBe(false);
    expect(text).toContain(`mine.mdx:${tree.lineOf('started:', 'mine.mdx')}:1 Start [started]: started in 1990: volume 1 holds`);
    expect(text).toContain(`mine.mdx:${tree.lineOf('It cost 5', 'mine.mdx')}:1 Solution [text.solution]: `);
  });

  it('refuses a practice that is there already', () => {
    const tree = withFile('mine.mdx', practiceText());
    expect(run(tree.root, 'mine.mdx').text).toContain('the title is that of another practice');
    expect(() => run(tree.root, 'mine.mdx', { slug: 'land-titles' })).toThrow(`${FOLDER} is there already: nothing is overwritten`);
  });

  it.each([
    ['none.txt', {}, 'none.txt is no file'],
    ['content', {}, 'content is no file'],
    [VOLUME, { slug: '../x' }, '--slug takes'],
    [VOLUME, { slug: 'Land' }, '--slug takes'],
    [VOLUME, { volume: '7' }, '--volume takes 1'],
  ])('refuses wrong use: %s %j', (file, options, message) => {
    const { root } = content();
    expect(() => run(root, file, options)).toThrow(UsageError);
    expect(() => run(root, file, options)).toThrow(message);
  });

  it.each([
    ['empty', '', 'the file is empty'],
    ['no text', Buffer.from([1, 2, 0, 3]), 'this file is no text'],
    ['too large', Buffer.alloc(1_000_001, 97), 'the file is too large'],
    ['something else', 'Dear editors', 'no line of this file begins with a question'],
  ])('has one clear answer to a file that is %s', (_, bytes, message) => {
    const { ok, text } = run(withFile('x', bytes).root, 'x');
    expect(ok).toBe(false);
    expect(text).toMatch(new RegExp(`^x:1:1 ${message}.*\\n.*\\n\\n1 problems\\.`));
  });
});

describe('the command import', () => {
  it('writes the file and ends with 0, or writes nothing and ends with 1', () => {
    const { root } = spokenContent({ 'mine.mdx': practiceText(CHANGES) });
    expect(spawn(root, 'mine.mdx')).toMatchObject({ status: 0, stdout: `${WRITTEN} is written. Look at it: npm run dev\n` });
    expect(spawn(root, 'mine.mdx')).toMatchObject({ status: 1, stdout: expect.stringMatching(/Nothing was written\.\n$/) as string });
  }, 30_000);
  it.each([[[]], [['a', 'b']], [['none.txt']], [['a', '--force']]])(
    'ends with 2 on wrong use: %j',
    (args) => {
      const { status, stderr } = spawn(content().root, ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run import');
    },
    30_000,
  );
});

describe('the place of a new practice', () => {
  const root = () =>
    spokenContent({
      'content/volumes/2/volume.yaml': volumeText({
        number: 2,
        years: { from: 2000, to: 2015 },
        status: 'published',
        dates: { opened: '2026-11-25', published: '2026-11-25' },
      }),
    }).root;
  const none = { volume: undefined, slug: undefined };

  it('is the volume of its start year', () =>
    expect(placeFor(root(), answers, none, english.labels)).toMatchObject({ volume: 1, folder: WRITTEN.replace('/index.mdx', '') }));
  it('is no published volume', () => {
    expect(() => placeFor(root(), { ...answers, started: 2010 }, none, english.labels)).toThrow(/volume 2 .* published/);
    expect(() => placeFor(root(), answers, { ...none, volume: '2' }, english.labels)).toThrow(/published/);
    expect(() =>
      placeFor(
        content({ [VOLUME]: volumeText({ status: 'published', dates: { opened: '2026-11-25', published: '2026-11-25' } }) }).root,
        {},
        none,
        {},
      ),
    ).toThrow(/no volume is open/);
  });
  it('has a name that is free and short', () => {
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
    expect(freeSlug(`${'a'.repeat(77)}-bc`, new Set([`${'a'.repeat(77)}-bc`]))).toBe(`${'a'.repeat(77)}-2`);
  });
});

describe('writing', () => {
  it('overwrites nothing and leaves nothing behind', () => {
    const { root } = content();
    expect(() => writePractice(root, { volume: 1, slug: 'land-titles', folder: FOLDER }, 'x')).toThrow(/is there already/);
    const folder = 'content/volumes/1/practices/new';
    expect(writePractice(root, { volume: 1, slug: 'new', folder }, 'x')).toBe(`${folder}/index.mdx`);
    expect(readdirSync(join(root, 'content/volumes/1/practices'))).toEqual(['land-titles', 'new']);
  });
});
