import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate } from '../../../src/domain/pages.ts';

it('makes one empty page of an empty list', () => expect(paginate([])).toEqual([{ number: 1, count: 1, items: [] }]));

it('makes no empty page at the end of a list that fits', () => {
  expect(paginate([1, 2, 3, 4], 2)).toEqual([
    { number: 1, count: 2, items: [1, 2] },
    { number: 2, count: 2, items: [3, 4] },
  ]);
});

it('loses nothing, keeps the order and fills every page but the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, length) => {
      const pages = paginate(items, length);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.map((page) => page.number)).toEqual(pages.map((_, i) => i + 1));
      expect(pages.every((page) => page.count === pages.length)).toBe(true);
      expect(pages.slice(0, -1).every((page) => page.items.length === length)).toBe(true);
    }),
  );
});
