import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError, type Flag } from '../../../scripts/lib/command.ts';
import type { Ask, Asked, Reply } from '../../../scripts/lib/new/ask.ts';
import { flagOptions } from '../../../scripts/lib/new/flags.ts';
import { answersFromFlags, answersFromPerson, writeNew } from '../../../scripts/lib/new/newPractice.ts';
import { everyQuestion, partsOf, type Question } from '../../../src/schemas/questions.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import { isAnswered } from '../../../src/submission/readAnswer.ts';
import { readPracticeFile } from '../../../src/submission/practiceFile.ts';
import { content, FOLDER, practiceText, TODAY } from '../../fixtures/content.ts';
import { spokenContent } from '../../fixtures/intake.ts';
import { english } from '../../fixtures/template.ts';

const PRACTICE = 'content/volumes/1/practices/kenya-health-cards-for-every-child/index.mdx';
const file = readPracticeFile(practiceText({ title: 'Health cards for every child', country: 'KEN', sector: 'health' }));
const answers = file.ok ? file.answers : {};
const anywhere = { volume: undefined, slug: undefined };

/** Answers as the flags that say the same. */
function flagsOf(question: Question, value: unknown): Flag[] {
  if (value === undefined) return [];
  if (question.kind === 'group') return partsOf(question).flatMap((part) => flagsOf(part, (value as Answers)[part.name]));
  if (question.kind !== 'list') return [{ name: question.path, value: String(value) }];
  const items = value as unknown[];
  if (isAnswered(question)) return items.map((item) => ({ name: question.path, value: String(item) }));
  return items.flatMap((item) => [{ name: question.path, value: undefined }, ...flagsOf(question.item, item)]);
}
const flags = flagsOf(english.questions, answers);
const typed = flags.flatMap(({ name, value }) => (value === undefined ? [`--${name}`] : [`--${name}=${value}`]));

const script = join(process.cwd(), 'scripts/new.ts');
const spawn = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', input: '' });

describe('flags', () => {
  it('are there for every question', () => {
    const paths = everyQuestion(english.questions)
      .filter((question) => question.kind !== 'group')
      .map(({ path }) => path);
    expect(Object.keys(flagOptions(english.questions))).toEqual(paths);
  });
  it('say a whole practice', () =>
    expect(answersFromFlags(flags)).toMatchObject({ ...answers, transferability: { requires: [{ need: 'must' }] } }));
  it('may give codes of a list one by one or together', () => {
    expect(
      answersFromFlags([
        { name: 'sdgs', value: '1' },
        { name: 'sdgs', value: '3, 5' },
        { name: 'country', value: 'Kenya' },
      ]),
    ).toEqual({
      sdgs: [1, 3, 5],
      country: 'KEN',
    });
  });
  it('are refused all at once if they are not understood', () => {
    const wrong = () =>
      answersFromFlags([
        { name: 'started', value: 'soon' },
        { name: 'country', value: 'Atlantis' },
      ]);
    expect(wrong).toThrow(UsageError);
    expect(wrong).toThrow(/soon[^]*Atlantis/);
  });
});

describe('a new practice', () => {
  it('is complete if everything was said', () => {
    const tree = content();
    expect(writeNew(tree.root, answers, anywhere, TODAY)).toEqual({ ok: true, text: `${PRACTICE} is written and complete.` });
    expect(tree.check()).toEqual([]);
  });
  it('is written with what is there, and says what is left to do', () => {
    const { root } = content();
    const { ok, text } = writeNew(root, { title: 'Health cards for every child', country: 'KEN' }, anywhere, TODAY);
    expect(ok).toBe(false);
    expect(text).toContain(`${PRACTICE}:`);
    expect(text).toContain('sector is missing');
    expect(text).toContain('npm run check -- content/volumes/1/practices/kenya-health-cards-for-every-child');
    expect(readFileSync(join(root, PRACTICE), 'utf8')).toContain(`reviewed:\n  date: ${TODAY}\n  by: contributor\n`);
  });
  it('overwrites nothing', () => {
    const { root } = content();
    expect(() => writeNew(root, answers, { ...anywhere, slug: 'land-titles' }, TODAY)).toThrow(`${FOLDER} is there already`);
    expect(writeNew(root, { country: 'KEN', title: 'Cards' }, anywhere, TODAY).text).toContain('/kenya-cards/');
    expect(writeNew(root, { country: 'KEN', title: 'Cards' }, anywhere, TODAY).text).toContain('/kenya-cards-2/');
  });
});

/** Answers by what is asked, as a person would; what it has no answer for is skipped. */
const person = (replies: Readonly<Record<string, string | Reply>>, seen: Asked[] = []): Ask => {
  return (asked) => {
    seen.push(asked);
    const reply = replies[asked.title] ?? { is: 'skip' };
    return Promise.resolve(typeof reply === 'string' ? { is: 'answer', text: reply } : reply);
  };
};

describe('questions', () => {
  const replies = {
    Title: 'Health cards for every child',
    Country: 'Kenya',
    'Sustainable Development Goals': '3\n5',
    Start: '٢٠٢٠',
    'Carried out by': 'Ministry of Health',
    'Amounts: add one?': 'yes',
    'Amounts: add a further one?': 'no',
    'What it pays for': 'build',
    Amount: '200 000 000',
  };

  it('are those that must be answered, step by step, and end in answers', async () => {
    const seen: Asked[] = [];
    const given = await answersFromPerson(process.cwd(), person(replies, seen));
    expect(given).toMatchObject({
      title: 'Health cards for every child',
      country: 'KEN',
      sdgs: [3, 5],
      started: 2020,
      sources: [{ title: 'Health cards for every child' }],
      cost: { items: [{ phase: 'build', amount: 200000000 }] },
    });
    const titles = seen.map(({ title }) => title);
    expect(titles.slice(0, 4)).toEqual(['Title', 'Summary', 'Country', 'Level of government']);
    expect(titles).not.toContain('Challenge');
    expect(titles).not.toContain('Last reviewed');
    expect(titles).not.toContain('Partners');
    expect(titles).not.toContain('Time and money');
    expect(titles.indexOf('Web address')).toBeLessThan(titles.indexOf('Results: add one?'));
  });

  it('check an answer at once, by the schema', async () => {
    const seen: Asked[] = [];
    await answersFromPerson(process.cwd(), person({}, seen));
    const check = (title: string, text: string) => seen.find((asked) => asked.title === title)!.check(text);
    expect(check('Title', 'Land')).toBe('Title is too short: at least 8 characters');
    expect(check('Title', 'Land for all')).toBeUndefined();
    expect(check('Start', '1900')).toBe('Start must be at least 1950');
    expect(check('Start', '1,5')).toMatch(/two ways/);
    expect(check('Web address', 'http://localhost/x')).toMatch(/public host/);
    expect(check('Country', 'Kenia')).toMatch(/did you mean .*Kenya \(KEN\)/);
  });

  it('can be left, with what there is or with nothing', async () => {
    const leave = { Country: { is: 'leave' } as const, Title: 'Health cards' };
    expect(await answersFromPerson('.', person({ ...leave, 'Write down what you have answered so far?': 'yes' }))).toEqual({
      title: 'Health cards',
    });
    expect(await answersFromPerson('.', person(leave))).toBeUndefined();
    expect(await answersFromPerson('.', person({ Title: { is: 'leave' } }))).toBeUndefined();
  });

  it('can all be skipped', async () => expect(await answersFromPerson('.', person({}))).toBeUndefined());
});

describe('the command new', () => {
  it('writes what the flags say', () => {
    const { root } = spokenContent();
    expect(spawn(root, ...typed)).toMatchObject({ status: 0, stdout: `${PRACTICE} is written and complete.\n` });
    expect(existsSync(join(root, PRACTICE))).toBe(true);
    expect(spawn(root, '--title', 'Cards', '--volume', '1')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('is written. What') as string,
    });
  }, 30_000);
  it.each([
    [[], 'this is no terminal'],
    [['--volume', '1'], 'this is no terminal'],
    [['--colour', 'red'], 'colour'],
    [['--country', 'Atlantis'], 'none of the values'],
    [['x'], 'new takes no x'],
  ])(
    'ends with 2 on wrong use: %j',
    (args, message) => {
      const { status, stderr } = spawn(spokenContent().root, ...args);
      expect(status).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).toContain('--cost.items.amount N');
    },
    30_000,
  );
});
