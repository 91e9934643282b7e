import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, summariseCost } from '../../../src/domain/cost.ts';
import { readMoney } from '../../../src/files/reference.ts';
import { practice, record, validItem } from '../../fixtures/practice.ts';

const summary = (items: Record<string, unknown>[], inhabitants?: number) =>
  summariseCost(record({ cost: { items, note: 'x' } }).cost, readMoney(), inhabitants);

describe('bandOf', () => {
  it.each([
    [1, 'a'],
    [99_999.99, 'a'],
    [100_000, 'b'],
    [999_999.99, 'b'],
    [1_000_000, 'c'],
    [9_999_999.99, 'c'],
    [10_000_000, 'd'],
    [99_999_999.99, 'd'],
    [100_000_000, 'e'],
    [1e15, 'e'],
  ])('puts %d into band %s', (usd, band) => expect(bandOf(usd)).toBe(band));

  it('never falls when the amount rises', () => {
    const amount = fc.double({ min: 0.01, max: 1e12, noNaN: true });
    fc.assert(fc.property(amount, amount, (a, b) => bandOf(Math.min(a, b)) <= bandOf(Math.max(a, b))));
  });
});

/** Items as [phase, amount, basis]; which of them count, and what the band speaks of. */
describe('the amounts that count', () => {
  it.each<[string, [string, number, string?][], string, number[]]>([
    [
      'a total beats its parts',
      [
        ['total', 9],
        ['build', 20],
      ],
      'total',
      [0],
    ],
    [
      'a total beats a year of running',
      [
        ['run-per-year', 20],
        ['total', 9],
      ],
      'total',
      [1],
    ],
    [
      'the largest of two totals on the same basis',
      [
        ['total', 9],
        ['total', 11],
      ],
      'total',
      [1],
    ],
    [
      'the best-founded total, even if smaller',
      [
        ['total', 90, 'estimate'],
        ['total', 9, 'audit'],
        ['total', 50, 'spent'],
      ],
      'total',
      [1],
    ],
    [
      'spent before contract',
      [
        ['total', 90, 'contract'],
        ['total', 9, 'spent'],
      ],
      'total',
      [1],
    ],
    [
      'contract before budget',
      [
        ['total', 90, 'budget'],
        ['total', 9, 'contract'],
      ],
      'total',
      [1],
    ],
    [
      'budget before estimate',
      [
        ['total', 90, 'estimate'],
        ['total', 9, 'budget'],
      ],
      'total',
      [1],
    ],
    [
      'phases of making it are added',
      [
        ['design', 1],
        ['build', 2],
        ['rollout', 3],
        ['evaluation', 4],
      ],
      'one-off',
      [0, 1, 2, 3],
    ],
    [
      'two figures of one phase and basis are added',
      [
        ['build', 1],
        ['build', 2],
      ],
      'one-off',
      [0, 1],
    ],
    [
      'the better basis within a phase',
      [
        ['build', 90, 'budget'],
        ['build', 2, 'spent'],
        ['rollout', 3, 'budget'],
      ],
      'one-off',
      [1, 2],
    ],
    [
      'running is not added to making',
      [
        ['build', 2],
        ['run-per-year', 90],
      ],
      'one-off',
      [0],
    ],
    [
      'a year of running only as the last resort, the dearest',
      [
        ['run-per-year', 2],
        ['run-per-year', 3],
      ],
      'per-year',
      [1],
    ],
    [
      'a loan for the whole is not a total',
      [
        ['total', 90, 'loan'],
        ['build', 2],
      ],
      'one-off',
      [1],
    ],
    [
      'a grant for the whole is not a total',
      [
        ['total', 90, 'grant'],
        ['build', 2],
      ],
      'one-off',
      [1],
    ],
    [
      'what is passed on does not count',
      [
        ['passed-on', 90],
        ['build', 2],
      ],
      'one-off',
      [1],
    ],
  ])('%s', (_, items, scope, counted) => {
    const result = summary(items.map(([phase, amount, basis = 'spent']) => validItem({ phase, amount, basis })));
    expect(result.band?.scope).toBe(scope);
    expect(result.items.flatMap((item, i) => (item.counts ? [i] : []))).toEqual(counted);
    expect(result.band?.usdBase).toBe(counted.reduce((sum, i) => sum + items[i]![1], 0));
  });

  it.each([
    ['a loan alone', [validItem({ basis: 'loan' })]],
    ['a grant alone', [validItem({ basis: 'grant' })]],
    ['what is passed on', [validItem({ phase: 'passed-on' })]],
    ['a price per unit', [validItem({ phase: 'per-unit', unit: 'title' })]],
    ['amounts that cannot be converted', [validItem({ currency: 'XXX' }), validItem({ currency: 'EUR', year: 1998 })]],
    ['nothing at all', []],
  ])('%s makes no band', (_, items) => {
    const { band, items: converted } = summary(items);
    expect(band).toBeUndefined();
    expect(converted.some(({ counts }) => counts)).toBe(false);
  });

  it('an amount that cannot be converted does not hide the others', () => {
    const result = summary([validItem({ phase: 'total', currency: 'XXX' }), validItem({ amount: 7 })]);
    expect(result.items.map(({ conversion, counts }) => [conversion.ok, counts])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

it('names the years from the first to the last that counts', () => {
  const { band } = summary([
    validItem({ year: 2012 }),
    validItem({ phase: 'rollout', year: 2015 }),
    validItem({ phase: 'run-per-year', year: 2020 }),
  ]);
  expect(band?.years).toEqual({ from: 2012, to: 2015 });
});

describe('per inhabitant', () => {
  it('divides by the inhabitants', () => expect(summary([validItem({ amount: 500 })], 1000).band?.perInhabitant).toBe(0.5));
  it('is not there if they are not known', () => expect(summary([validItem()]).band?.perInhabitant).toBeUndefined());
  it('is there for a practice of a whole country only', () => {
    expect(practice({ level: 'national' }).cost.band?.perInhabitant).toBe(0.1);
    expect(practice({ level: 'local' }).cost.band?.perInhabitant).toBeUndefined();
  });
});
