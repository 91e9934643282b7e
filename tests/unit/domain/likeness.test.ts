import { expect, it } from 'vitest';
import { sharedTraits } from '../../../src/domain/likeness.ts';
import { country } from '../../fixtures/practice.ts';

const rwanda = country();
const burundi = country({ iso3: 'BDI', population: { value: 12_000_000, year: 2024 } });
const fiji = country({
  iso3: 'FJI',
  languages: ['fj', 'hif'],
  area: '054',
  groups: { ldc: false, lldc: false, sids: true, year: 2024 },
  income: 'upper-middle',
  population: { value: 900_000, year: 2024 },
});

it('names what two countries share, in a fixed order', () => {
  expect(sharedTraits(rwanda, burundi)).toEqual(['subregion', 'ldc', 'lldc', 'language', 'income', 'size']);
  expect(sharedTraits(rwanda, fiji)).toEqual([]);
});

it('a country is not like itself, and unknown is like nothing', () => {
  expect(sharedTraits(rwanda, rwanda)).toEqual([]);
  const bare = country({
    iso3: 'XXX',
    area: undefined,
    languages: [],
    income: undefined,
    population: undefined,
    groups: { ldc: false, lldc: false, sids: false, year: 2024 },
  });
  expect(sharedTraits(bare, { ...bare, iso3: 'YYY' })).toEqual([]);
});

it.each([
  [30_000_000, true],
  [30_000_001, false],
  [3_333_334, true],
  [3_333_333, false],
])('ten million and %i are of one size: %s', (value, expected) => {
  const other = country({ iso3: 'XXX', population: { value, year: 2024 } });
  expect(sharedTraits(rwanda, other).includes('size')).toBe(expected);
});
