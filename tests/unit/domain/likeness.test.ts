import { expect, it } from 'vitest';
import { byLikeness, likenessOf, sharedTraits } from '../../../src/domain/likeness.ts';
import { country, practice } from '../../fixtures/practice.ts';

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
const countries = new Map([rwanda, burundi, fiji].map((one) => [one.iso3, one]));

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

it('orders nearest first, then newest', () => {
  const items = [
    practice({ country: 'FJI', started: 2020 }, { slug: 'far' }),
    practice({ country: 'BDI', started: 2010 }, { slug: 'near-old' }),
    practice({ country: 'BDI', started: 2015 }, { slug: 'near-new' }),
  ].map((one) => ({ practice: one, likeness: likenessOf({ ...one, record: { ...one.record, transfers: [] } }, rwanda, countries) }));
  expect(items.sort(byLikeness).map((item) => item.practice.slug)).toEqual(['near-new', 'near-old', 'far']);
});
