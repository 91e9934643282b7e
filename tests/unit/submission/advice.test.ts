import { describe, expect, it } from 'vitest';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { adviceOn, wordsOfText } from '../../../src/submission/advice.ts';
import { evidenceSoFar } from '../../../src/submission/evidence.ts';
import { readPracticeFile } from '../../../src/submission/practiceFile.ts';
import { completeness } from '../../../src/submission/completeness.ts';
import { readQuestions } from '../../../src/files/questions.ts';

const names = (answers: Record<string, unknown>) => adviceOn(answers).map(({ advice }) => advice);
const sources = [{ relation: 'audit' }, { relation: 'press' }, { relation: 'funder' }];

describe('advice', () => {
  it.each(readPracticeFiles(process.cwd(), undefined, 'original').map(({ path, text }) => [path, text]))(
    'has nothing against %s',
    (_, text) => {
      const read = readPracticeFile(text!);
      expect(read.ok && adviceOn(read.answers)).toEqual([]);
    },
  );

  it('asks for three sources, not all of them the implementer’s', () =>
    expect(names({ sources: [{ relation: 'implementer' }], text: { cost: 'x [1]' } })).toEqual([
      'few-sources',
      'own-sources',
      'too-short',
    ]));
  it('names a source that nobody cites and a citation that leads nowhere', () =>
    expect(names({ sources, results: [{ source: 1 }], text: { cost: 'a [2] b [4]' } })).toEqual([
      'no-such-source',
      'unused-source',
      'too-short',
    ]));
  it('names a figure without a source behind it, by paragraph and by list entry', () => {
    const cited = { sources, results: [{ source: 1 }, { source: 2 }, { source: 3 }] };
    const figures = (cost: string) =>
      adviceOn({ ...cited, text: { cost } })
        .filter(({ advice }) => advice === 'figure')
        .map(({ values }) => values['figures']);
    expect(figures('It cost 120 dollars.')).toEqual(['120']);
    expect(figures('It cost 120 dollars [1].')).toEqual([]);
    expect(figures('- 30 people\n- 40 people [1]')).toEqual(['30']);
    expect(figures('In 2014 it had 3 offices.')).toEqual([]);
  });
  it('says nothing of the length of a text that is not there', () =>
    expect(names({ sources, results: [1, 2, 3].map((source) => ({ source })) })).toEqual([]));
  it('counts words without citations', () => expect(wordsOfText({ text: { cost: 'one two [1, 2] three' } })).toBe(3));
});

describe('evidence so far', () => {
  const today = '2026-11-25';
  it('is nothing for an empty record, and says what would raise it', () =>
    expect(evidenceSoFar({}, today)).toMatchObject({
      grade: 0,
      raises: ['figures', 'independent-source', 'independent-effect', 'confirmed-transfer'],
    }));
  it('does not count half a figure', () => expect(evidenceSoFar({ results: [{ value: 1 }, null, 'x'] }, today).grade).toBe(0));
  it('rises with what is written', () =>
    expect(
      evidenceSoFar({ results: [{ value: 1, asOf: 2025, source: 1, design: 'none' }], sources: [{ relation: 'audit' }] }, today).grade,
    ).toBe(2));
});

describe('completeness', () => {
  const questions = readQuestions().parts;
  it('of nothing is nothing', () => {
    const { answered, asked, missing } = completeness(questions, {});
    expect(answered).toBe(0);
    expect(asked).toBeGreaterThan(40);
    expect(missing).toContain('title');
    expect(missing).toContain('text.challenge');
    expect(missing).not.toContain('results');
  });
  it('never falls when more is answered', () => {
    const one = completeness(questions, { title: 'x' });
    const two = completeness(questions, { title: 'x', cost: { items: [{ amount: 1 }] }, partners: [''] });
    expect([one.answered, two.answered]).toEqual([1, 2]);
  });
});
