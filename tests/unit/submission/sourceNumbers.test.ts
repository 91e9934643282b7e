import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/files/questions.ts';
import { withoutSource } from '../../../src/submission/sourceNumbers.ts';

const questions = readQuestions();
const answers = {
  sources: [{ title: 'A' }, { title: 'B' }, { title: 'C' }],
  results: [{ source: 1 }, { source: 2 }, { source: 3, value: 3 }],
  cost: { items: [{ source: 3, amount: 3 }], funding: [{ source: 2 }] },
  started: 3,
  text: { results: 'One [1], both [2, 3]. Only [2]. Third [3].' },
};

describe('a source that is taken out', () => {
  const left = withoutSource(questions, answers, 1);

  it('is gone, and the others stay in order', () => expect(left['sources']).toEqual([{ title: 'A' }, { title: 'C' }]));
  it('takes its number from the fields that named it; later ones follow', () => {
    expect(left['results']).toEqual([{ source: 1 }, { source: undefined }, { source: 2, value: 3 }]);
    expect(left['cost']).toEqual({ items: [{ source: 2, amount: 3 }], funding: [{ source: undefined }] });
  });
  it('takes its citations from the text; later ones follow', () =>
    expect(left['text']).toEqual({ results: 'One [1], both [2]. Only. Third [2].' }));
  it('leaves other numbers alone', () => expect(left['started']).toBe(3));

  it('never leaves a number that leads nowhere', () => {
    const number = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(number), fc.array(number), fc.integer({ min: 0, max: 4 }), (fields, cited, index) => {
        const before = {
          sources: ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title })),
          results: fields.map((source) => ({ source })),
          text: { cost: cited.map((n) => `x [${n}]`).join('. ') },
        };
        const after = withoutSource(questions, before, index) as typeof before;
        const title = (list: { title: string }[], n: number | undefined) => (n === undefined ? undefined : list[n - 1]?.title);
        const kept = (n: number) => (n - 1 === index ? undefined : title(before.sources, n));
        expect(after.results.map(({ source }) => title(after.sources, source))).toEqual(fields.map(kept));
        const citations = [...after.text.cost.matchAll(/\[(\d)\]/g)].map((match) => title(after.sources, Number(match[1])));
        expect(citations).toEqual(cited.map(kept).filter((name) => name !== undefined));
      }),
    );
  });
});
