import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../scripts/lib/editorial/words.ts';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

describe('wordsIn', () => {
  it.each([
    ["The office’s counters, and the clerk's.", ['The', 'office', 'counters', 'and', 'the', 'clerk']],
    ['a cross-border e-service', ['a', 'cross', 'border', 'e', 'service']],
    ['“Quoted” (bracketed) text…', ['Quoted', 'bracketed', 'text']],
    ['Itaipú and Sé', ['Itaipú', 'and', 'Sé']],
    ["Q'eqchi' speakers", ["Q'eqchi", 'speakers']],
    ['', []],
  ])('%j gives %j', (text, expected) => expect(words(text)).toEqual(expected));

  it.each(['COVID-19', '567,002', 'example.org', 'https://example.org/a', 'a@example.org', 'snake_case', '3G', 'and/or'])(
    'finds no word in %s',
    (text) => expect(words(text)).toEqual([]),
  );

  it('says where each stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('office', 'e-service,', '12', '(late)', '', 'Sé'), { maxLength: 20 }), (chunks) => {
        const text = chunks.join(' ');
        for (const { word, offset } of wordsIn(text)) expect(text.startsWith(word, offset)).toBe(true);
      }),
    );
  });
});
