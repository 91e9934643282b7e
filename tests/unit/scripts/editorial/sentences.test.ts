import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../../scripts/lib/editorial/sentences.ts';
import { countable } from '../../../../src/markdown/words.ts';

const split = (text: string) => sentencesIn(text).map((sentence) => sentence.text.trim());

describe('sentencesIn', () => {
  it.each([
    ['It began. It grew.', ['It began.', 'It grew.']],
    ['Who pays? The office! Nobody else.', ['Who pays?', 'The office!', 'Nobody else.']],
    ['It closed. 140,803 returns were accepted.', ['It closed.', '140,803 returns were accepted.']],
    ['The audit came. eCitizen went on.', ['The audit came.', 'eCitizen went on.']],
    ['He called it "late." 5 offices closed.', ['He called it "late."', '5 offices closed.']],
    ['It began     . It grew', ['It began     .', 'It grew']],
  ])('splits %j', (text, sentences) => expect(split(text)).toEqual(sentences));

  it.each([
    'It cost US$ 45.5 million, 3.2 percent of the budget.',
    'Act No. 24 of 2019 says so.',
    'See pp. 3-5 and Art. 7 of the law.',
    'Some did, e.g. Kenya and Uganda.',
    'It cost approx. 5 million.',
    'It is run by St. Lucia.',
    'See example.org for more.',
    'Roles are divided: one pays, one runs; a third looks on.',
  ])('takes %j as one', (text) => expect(split(text)).toEqual([text]));

  it('finds nothing in marks alone', () => expect(sentencesIn(' – . … ')).toEqual([]));

  it('says where each begins', () => {
    const text = 'It began. 12 offices followed. It grew.';
    expect(sentencesIn(text).map(({ offset }) => text.slice(offset, offset + 2))).toEqual(['It', '12', 'It']);
  });

  it('loses no word, whatever the text', () => {
    const piece = fc.constantFrom('It', 'No.', 'e.g.', '5', 'US$ 4.5', 'eCitizen', 'began.', '"late."', '?', 'Kenya', '–');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        expect(sentencesIn(text).flatMap(({ words }) => words)).toEqual(countable(text));
        for (const sentence of sentencesIn(text)) expect(text.startsWith(sentence.text, sentence.offset)).toBe(true);
      }),
    );
  });
});
