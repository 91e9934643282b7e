import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationOf, facetNames, type Chosen } from '../../../src/domain/facetNames.ts';
import { countValues, facets, fixedValues, having, matching } from '../../../src/domain/facets.ts';
import { projectRoot } from '../../../src/files/text.ts';
import { listVolumes } from '../../../src/files/list.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
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
  it('has every minimum that it meets', () =>
    expect(valuesOf('minimum', { channels: ['ussd'] })).toEqual(expect.arrayContaining(['feature-phone', 'no-esign'])));
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

describe('choosing', () => {
  const all = readPracticesWithText(projectRoot, listVolumes(projectRoot)).map((entry) => entry.practice);
  const slugs = (chosen: Chosen) => matching(all, chosen).map(({ slug }) => slug);
  /** A facet with some of the values that occur, one of them still to be chosen. */
  const choice = fc
    .constantFrom(...facetNames)
    .chain((name) => fc.tuple(fc.constant(name), fc.uniqueArray(fc.constantFrom(...countValues(all, name).keys()), { minLength: 2 })));

  it('nothing shows all', () => expect(matching(all, {})).toEqual(all));
  it('needs all of several minimums, and one of several sectors', () => {
    const both = slugs({ minimum: ['feature-phone', 'no-foundational-id'] });
    expect(both).toEqual(slugs({ minimum: ['feature-phone'] }).filter((slug) => slugs({ minimum: ['no-foundational-id'] }).includes(slug)));
    expect([both.length > 0, both.length < slugs({ minimum: ['feature-phone'] }).length]).toEqual([true, true]);
    expect(slugs({ sector: ['health', 'justice'] })).toHaveLength(
      slugs({ sector: ['health'] }).length + slugs({ sector: ['justice'] }).length,
    );
  });
  it('one value more never adds a practice where values narrow, and never takes one away where they widen', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom('africa', 'asia'), ([name, [more, ...values]], region) => {
        const frame: Chosen = name === 'region' ? {} : { region: [region] };
        const before = slugs({ ...frame, [name]: values });
        const after = slugs({ ...frame, [name]: [...values, more!] });
        const [small, large] = combinationOf(name) === 'all' ? [after, before] : [before, after];
        expect(small.filter((slug) => !large.includes(slug))).toEqual([]);
      }),
    );
  });
  it('in another facet never adds a practice', () => {
    fc.assert(
      fc.property(choice, choice, ([name, values], [other, [value]]) => {
        fc.pre(name !== other);
        const before = slugs({ [name]: values });
        expect(slugs({ [name]: values, [other]: [value!] }).filter((slug) => !before.includes(slug))).toEqual([]);
      }),
    );
  });
});
