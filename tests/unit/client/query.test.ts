import { expect, it } from 'vitest';
import { pagefindFilters } from '../../../src/client/query.ts';
import { facetNames } from '../../../src/domain/facetNames.ts';

it('asks for one of the values of a facet, and for all minimums', () =>
  expect(pagefindFilters({ sector: ['health', 'justice'], minimum: ['no-esign', 'voice'] })).toEqual({
    sector: { any: ['health', 'justice'] },
    minimum: { all: ['no-esign', 'voice'] },
  }));

it('leaves out what is not chosen, and the facet that it is told to', () => {
  expect(pagefindFilters({})).toEqual({});
  expect(pagefindFilters({ sector: ['health'], region: ['asia'] }, 'sector')).toEqual({ region: { any: ['asia'] } });
});

it('knows every facet', () =>
  expect(Object.keys(pagefindFilters(Object.fromEntries(facetNames.map((name) => [name, ['x']]))))).toEqual([...facetNames]));
