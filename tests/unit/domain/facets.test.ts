import { describe, expect, it } from 'vitest';
import { countValues, facetNames, facets, fixedValues, having } from '../../../src/domain/facets.ts';
import { practice, validItem } from '../../fixtures/practice.ts';

const valuesOf = (name: string, ...args: Parameters<typeof practice>) =>
  facets.find((facet) => facet.name === name)!.valuesOf(practice(...args));

describe('the values of a practice', () => {
  it('are codes in lower case that an address can carry', () => {
    const all = facets.flatMap((facet) => facet.valuesOf(practice()));
    expect(all.filter((value) => !/^[a-z0-9-]+$/.test(value))).toEqual([]);
  });
  it.each([
    ['country', ['rwa']],
    ['region', ['africa']],
    ['sdg', ['1']],
    ['cost', ['c']],
    ['evidence', ['2']],
    ['volume', ['1']],
  ])('%s', (name, values) => expect(valuesOf(name)).toEqual(values));
  it('has every channel and goal', () => {
    expect(valuesOf('channel', { channels: ['sms', 'ussd'] })).toEqual(['sms', 'ussd']);
    expect(valuesOf('sdg', { sdgs: [16, 1] })).toEqual(['16', '1']);
  });
  it('says unknown where no cost can be computed', () =>
    expect(valuesOf('cost', { cost: { items: [validItem({ basis: 'loan' })] } })).toEqual(['unknown']));
});

it('has every facet once, in the order of its name', () => expect(facets.map((facet) => facet.name)).toEqual([...facetNames]));

describe('countValues', () => {
  const all = [practice({ channels: ['web', 'sms'] }), practice({ channels: ['sms'] })];
  it('counts each value', () => expect(Object.fromEntries(countValues(all, 'channel'))).toEqual({ web: 1, sms: 2 }));
  it('is empty for no practices', () => expect(countValues([], 'channel').size).toBe(0));
  it('says of each value how many having() finds', () => {
    for (const [value, count] of countValues(all, 'channel')) expect(having(all, 'channel', value)).toHaveLength(count);
  });
});

it('finds none with a value that no practice has', () => expect(having([practice()], 'sector', 'constructor')).toEqual([]));

it('fixes the order of bands, grades and goals', () => {
  expect(fixedValues.cost).toEqual(['a', 'b', 'c', 'd', 'e', 'unknown']);
  expect(fixedValues.evidence).toEqual(['4', '3', '2', '1', '0']);
  expect(fixedValues.sdg).toHaveLength(17);
});
