import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCitations, withoutCitations } from '../../../src/markdown/citations.ts';

describe('splitCitations', () => {
  it('gives text and numbers in turn, without the blank before a citation', () => {
    expect(splitCitations('Seven dollars [1, 3]. More [2]')).toEqual([
      { text: 'Seven dollars' },
      { cites: [1, 3] },
      { text: '. More' },
      { cites: [2] },
    ]);
  });
  it('takes citations side by side', () =>
    expect(splitCitations('a [1][2] [3]')).toEqual([{ text: 'a' }, { cites: [1] }, { cites: [2] }, { cites: [3] }]));
  it.each(['plain', '[100]', '[a]', '[1-3]', '[ 1 ]', '[]', '[1,]'])('leaves %j alone', (text) =>
    expect(splitCitations(text)).toEqual([{ text }]),
  );
  it('gives nothing for nothing', () => expect(splitCitations('')).toEqual([]));
});

describe('withoutCitations', () => {
  it.each([
    ['About 7 dollars [1, 3].', 'About 7 dollars.'],
    ['No break\u00A0[2]', 'No break'],
    ['[1]', ''],
    ['In [the report] of [2019]', 'In [the report] of [2019]'],
  ])('%j', (text, bare) => expect(withoutCitations(text)).toBe(bare));

  it('says the same as the pieces of text joined', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\u00A0', '[', ']', '1', '23', ',', ' [4]', '[5, 6]') });
    fc.assert(
      fc.property(text, (value) => {
        expect(
          splitCitations(value)
            .map((piece) => ('text' in piece ? piece.text : ''))
            .join(''),
        ).toBe(withoutCitations(value));
      }),
    );
  });
});
