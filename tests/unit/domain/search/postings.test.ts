import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPostings, unpackPostings, type Posting } from '../../../../src/domain/search/postings.ts';
import { indexOfPages, unpackIndex } from '../../../../src/domain/search/wordIndex.ts';

const rising = fc.uniqueArray(fc.nat(5000), { maxLength: 8 }).map((numbers) => numbers.sort((a, b) => a - b));
const places = fc.tuple(fc.constantFrom(13, 25, 169), rising).map(([weight, numbers]) => numbers.map((position) => ({ position, weight })));
const fields = fc.tuple(fc.nat(9), rising).map(([field, numbers]) => numbers.map((position) => ({ field, position })));
const postings: fc.Arbitrary<Posting[]> = rising.chain((pages) =>
  fc.tuple(...pages.map((page) => fc.record({ page: fc.constant(page), places, fields }))),
);

describe('postings', () => {
  it('are read as Pagefind writes them: differences, and a negative number for a new weight or field', () =>
    expect(
      unpackPostings([
        [3, [-25, 18, 57], [-5, 1, -9, 1, 2]],
        [2, [4, -13, 9], []],
      ]),
    ).toEqual([
      {
        page: 3,
        places: [
          { weight: 24, position: 18 },
          { weight: 24, position: 75 },
        ],
        fields: [
          { field: 4, position: 1 },
          { field: 8, position: 1 },
          { field: 8, position: 3 },
        ],
      },
      {
        page: 5,
        places: [
          { weight: 25, position: 4 },
          { weight: 12, position: 9 },
        ],
        fields: [],
      },
    ]));

  it('are the same after they were packed', () =>
    fc.assert(
      fc.property(postings, (some) => {
        expect(unpackPostings(packPostings(some))).toEqual(some);
      }),
    ));
});

describe('an index of some pages', () => {
  const index = unpackIndex({
    lengths: [10, 20, 30],
    fields: ['title'],
    words: [
      ['land', [[0, [1], []], [2, [5], [0]]], []], // prettier-ignore
      ['cafe', [], [['café', [[1, [2], []]]]]],
    ],
  });

  it('gives them new numbers in the order in which they are named, and leaves out words of others', () =>
    expect(indexOfPages(index, [2, 0])).toEqual({
      lengths: [30, 10],
      fields: ['title'],
      words: [
        [
          'land',
          [
            [0, [5], [0]],
            [1, [1], []],
          ],
          [],
        ],
      ],
    }));

  it('keeps a word that stands there with marks only', () =>
    expect(indexOfPages(index, [1]).words).toEqual([['cafe', [], [['café', [[0, [2], []]]]]]]));
});
