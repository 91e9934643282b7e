import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { readQuestions } from '../../../src/files/questions.ts';
import { parseFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { sections } from '../../../src/schemas/text.ts';
import { readPracticeFile, writePracticeFile } from '../../../src/submission/practiceFile.ts';
import { sameValue } from '../../../src/submission/answers.ts';
import { validRecord } from '../../fixtures/practice.ts';

const questions = readQuestions();
const originals = readPracticeFiles(process.cwd(), undefined, 'original');
const written = (answers: Record<string, unknown>) => writePracticeFile(questions, answers);

function answersOf(file: string) {
  const read = readPracticeFile(file);
  if (!read.ok) throw new Error(`${read.problem.problem} in line ${read.problem.line}`);
  return read.answers;
}

describe('the file of a practice', () => {
  it.each(originals.map(({ path, text }) => [path, text]))('%s comes back byte for byte', (_, text) =>
    expect(written(answersOf(text!))).toBe(text),
  );

  it('is read by the check as it was meant', () => {
    const frontmatter = parseFrontmatter(written({ ...validRecord(), title: '  A title: with a colon ', started: 2014 }))!;
    expect(frontmatter.problems).toEqual([]);
    expect(frontmatter.data).toMatchObject({ title: 'A title: with a colon', started: 2014 });
  });

  it('has no empty answers, and none that go without saying', () => {
    const text = written({ ...validRecord(), localName: '', partners: [' '], barriers: [], results: [] });
    expect(text).not.toMatch(/localName|partners|barriers/);
    expect(text).toContain('results: []');
  });

  it('keeps a name that nobody asked for, for the check to refuse', () => expect(written({ titel: 'x' })).toContain('titel: x'));

  it('holds any text in any field as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const title = text.trim();
        const { data, problems } = parseFrontmatter(written({ ...validRecord(), title: text }))!;
        // Unpaired surrogates are no text in any encoding.
        if (!title.isWellFormed()) return;
        expect(problems).toEqual([]);
        expect((data as { title?: string }).title ?? '').toBe(title);
      }),
      { numRuns: 300 },
    );
  });

  it('brings back whatever was answered', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .,;:'"!?@#%&*()-]{0,60}[\p{L}\p{N}]$/u);
    const texts = fc.record(Object.fromEntries(sections.map(({ name }) => [name, words])));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1 }), texts, (title, partners, text) => {
        const answers = { ...validRecord(), title, partners, text };
        const back = answersOf(written(answers));
        expect(back['title']).toBe(title);
        expect(sameValue(back['partners'], partners)).toBe(true);
        expect(written(back)).toBe(written(answers));
      }),
    );
  });
});

describe('what is no practice’s file', () => {
  const problem = (file: string) => {
    const read = readPracticeFile(file);
    return read.ok ? undefined : read.problem;
  };

  it.each([
    ['text without frontmatter', 'Just text', 'no-frontmatter', 1],
    ['frontmatter without an end', '---\ntitle: x', 'no-frontmatter', 1],
    ['broken YAML', '---\ntitle: x\n\tyear: 1\n---\n', 'yaml', 3],
    ['a list', '---\n- x\n---\n', 'no-record', 2],
    ['a text before the first section', '---\ntitle: x\n---\n\nHello\n', 'stray', 5],
    ['a section that there is not', '---\ntitle: x\n---\n\n## Prices\n', 'stray', 5],
    ['a section twice', '---\ntitle: x\n---\n## Cost\n\na\n\n## Cost\n', 'stray', 8],
  ])('%s is refused with its line', (_, file, name, line) => expect(problem(file)).toMatchObject({ problem: name, line }));

  it('a few lines that stand for millions of values are refused at once', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problem(`---\n${lines.join('\n')}\n---\n`)).toMatchObject({ problem: 'no-record' });
  });
});
