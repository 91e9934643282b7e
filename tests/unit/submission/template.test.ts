import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { listPractices, listVolumes } from '../../../src/files/list.ts';
import { practiceQuestions, type Question } from '../../../src/schemas/questions.ts';
import { tidy, type Answers } from '../../../src/submission/answers.ts';
import { bare } from '../../../src/submission/characters.ts';
import { decode } from '../../../src/submission/decode.ts';
import { readPracticeFile, writePracticeFile } from '../../../src/submission/practiceFile.ts';
import { readTemplate } from '../../../src/submission/readTemplate.ts';
import { writeTemplate } from '../../../src/submission/template.ts';
import { codes } from '../../fixtures/practice.ts';
import { english, languages } from '../../fixtures/template.ts';

const ADDRESS = 'https://compendium.example/contribute/';
const questions = practiceQuestions(codes);

const write = (answers: Answers, language = english) => writeTemplate(language.questions, language, ADDRESS, answers);
const read = (text: string) => readTemplate(text, [...languages]);

const answersOf = (text: string): Answers => {
  const file = readPracticeFile(text);
  if (!file.ok) throw new Error(file.problem.problem);
  return file.answers;
};

describe.each(languages)('a template in $t.language', (language) => {
  const files = readPracticeFiles(process.cwd(), listVolumes(process.cwd()), 'original');

  it('is read back as every practice that there is', () => {
    expect(files.length).toBe(listPractices(process.cwd()).length);
    for (const { text, slug } of files) {
      const { answers, faults } = read(write(answersOf(text), language));
      expect(faults.map(({ problem, line }) => `${slug}:${line} ${problem}`)).toEqual([]);
      expect(writePracticeFile(questions, answers), slug).toBe(writePracticeFile(questions, answersOf(text)));
    }
  }, 60_000);

  it('is empty when nobody has answered', () => {
    expect(read(write({}, language))).toMatchObject({ answers: {}, faults: [] });
  });

  it('keeps its lines of help short, so that no program breaks them', () => {
    const long = write({}, language)
      .split('\n')
      .filter((line) => line.startsWith('?') && bare(line).length > 80);
    expect(long.filter((line) => !line.includes(ADDRESS))).toEqual([]);
  });

  it('explains nothing in a line that could be an answer', () => {
    const lines = write({}, language).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('?') && !/^\[[A-Za-z.]+\] /.test(line))).toEqual([]);
  });
});

/** Lines that mean something in a template, and characters that nobody sees. */
const hostile = fc.constantFrom(
  '?',
  '\\',
  '\\\\',
  '[',
  ']',
  '[title]',
  '[cost.items.amount] x',
  '[nonsense]',
  '(x)',
  '- ',
  '• ',
  '1. ',
  '"',
  '“',
  '”',
  "'",
  '\u200f',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\u00a0',
  '\t',
  'a',
  'ع',
  '5',
  ' ',
  '---',
  '#',
  ',',
  '؛',
  '`',
);
const pieces = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 })), {
  minLength: 1,
  maxLength: 8,
});
/** A text of one line as a record holds it: something to see in it, and no blanks at its ends. */
const line = pieces
  .map((all) =>
    all
      .join('')
      .replace(/[\r\n]/g, ' ')
      .trim(),
  )
  .filter((text) => bare(text) !== '');
const paragraphs = fc
  .array(fc.oneof(line, fc.constantFrom('', '  ', '    indented', '- entry', '  - below')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => bare(text) !== '');

const CODES: Readonly<Record<string, readonly string[]>> = {
  currency: ['USD', 'KES'],
  language: ['en', 'zh-Hans'],
  languages: ['en', 'sw', 'sr-Latn'],
  practice: ['1/x-road-data-exchange'],
};

/** Any value that a question takes, whatever the limits of length. */
function valueOf(question: Question): fc.Arbitrary<unknown> {
  if (question.kind === 'choice') return fc.constantFrom(...question.values);
  if (question.kind === 'number')
    return question.whole
      ? fc.integer({ min: question.min ?? 0, max: question.max ?? 1e9 })
      : fc.oneof(
          fc.integer({ min: -1e6, max: 1e15 }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.constantFrom(1.234, 0.125, -5.625, 1e21),
        );
  if (question.kind === 'list') return fc.array(valueOf(question.item), { minLength: question.min, maxLength: 3 });
  if (question.kind === 'group')
    return fc.record(
      Object.fromEntries(
        question.parts.map((part) => [part.name, part.required ? valueOf(part) : fc.option(valueOf(part), { nil: undefined })]),
      ),
    );
  if (question.format === 'date') return fc.constantFrom('2026-11-25', '1999-01-02');
  if (question.format === 'uri') return fc.webUrl();
  if (question.pattern !== undefined) return fc.constantFrom(...CODES[question.name]!);
  return question.lines ? paragraphs : line;
}

const isZero = (value: unknown): unknown =>
  Object.is(value, -0)
    ? 0
    : Array.isArray(value)
      ? value.map(isZero)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, isZero(v)]))
        : value;

describe('any record', () => {
  const record = valueOf(questions) as fc.Arbitrary<Answers>;

  it.each(languages)(
    'comes back from a template in $t.language as it was',
    (language) => {
      fc.assert(
        fc.property(record, (answers) => {
          const { answers: back, faults } = read(write(answers, language));
          expect(faults).toEqual([]);
          expect(tidy(questions, back)).toEqual(isZero(tidy(questions, answers)));
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('gives the same template again', () => {
    fc.assert(
      fc.property(record, (answers) => {
        const template = write(answers);
        expect(write(read(template).answers)).toBe(template);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('any text', () => {
  it('is read without an exception', () => {
    const text = fc.array(fc.oneof(hostile, fc.constant('\n'), fc.string({ unit: 'binary' })), { maxLength: 200 });
    fc.assert(
      fc.property(text, (all) => {
        const template = read(`[template] en 1\n[title]\n${all.join('')}`);
        expect(template.faults.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });

  it('is decoded without an exception', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void decode(bytes)));
  });
});
