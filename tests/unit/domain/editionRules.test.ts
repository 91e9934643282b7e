import { describe, expect, it } from 'vitest';
import { editionRules, measureEdition, type EditionInput } from '../../../src/domain/editionRules.ts';
import { waivable } from '../../../src/schemas/volume.ts';
import { AFRICA, ASIA, frame, make, sourcesWith } from '../../fixtures/coverage.ts';
import { validItem, validSource } from '../../fixtures/practice.ts';

const measure = (input: Partial<EditionInput>) => {
  const all = measureEdition({ practices: [make(AFRICA)], frame, date: '2026-11-25', knownLinks: undefined, ...input });
  return Object.fromEntries(all.map(({ check, ...rest }) => [check, rest]));
};

it('has a limit for everything that editors may waive, between none and all', () => {
  expect(Object.keys(editionRules)).toEqual([...waivable]);
  for (const share of Object.values(editionRules)) expect(share > 0 && share <= 1).toBe(true);
});

describe('a volume', () => {
  it('has links unknown while none was ever checked', () => {
    expect(measure({})['links']).toMatchObject({
      passes: false,
      count: 0,
      of: 3,
      short: ['land-titles [1]', 'land-titles [2]', 'land-titles [3]'],
    });
  });
  it('has links known once each was checked, dead or not', () => {
    const knownLinks = new Set(['report', 'audit', 'paper'].map((name) => `https://example.org/${name}`));
    expect(measure({ knownLinks })['links']).toMatchObject({ passes: true, count: 3 });
  });
  it('has sources read if that was less than a year ago', () => {
    const practices = [make(AFRICA, { sources: [validSource({ accessed: '2025-11-25' }), validSource({ accessed: '2025-11-24' })] })];
    expect(measure({ practices })['read']).toMatchObject({ passes: false, count: 1, short: ['land-titles [2]'] });
  });
  it('needs a year on two sources of three, no less', () => {
    const dated = (n: number) =>
      measure({ practices: [make(AFRICA, { sources: [0, 1, 2].map((i) => validSource(i < n ? { year: 2020 } : {})) })] })['dated']!.passes;
    expect([dated(1), dated(2)]).toEqual([false, true]);
  });
  it('needs two practices from each region', () => {
    const { regions } = measure({ practices: [make(AFRICA), make(AFRICA), make(ASIA)] });
    expect(regions).toMatchObject({ passes: false, count: 1, of: 5, short: ['americas', 'arab', 'asia', 'europe'] });
  });
  it('needs half of the sectors', () => expect(measure({})['sectors']).toMatchObject({ passes: true, count: 1, of: 2 }));
  it('needs two countries of each group, not two practices of one country', () => {
    expect(measure({ practices: [make(AFRICA), make(AFRICA)] })['groups']!.short).toEqual(['ldc', 'lldc', 'sids']);
    expect(measure({ practices: [make(AFRICA), make('HTI')] })['groups']!.short).toEqual(['lldc', 'sids']);
  });
  it('needs a cost band for every second practice', () => {
    const loan = { cost: { items: [validItem({ basis: 'loan' })] } };
    expect(measure({ practices: [make(AFRICA), make(ASIA, loan)] })['cost']).toMatchObject({ passes: true, count: 1 });
    expect(measure({ practices: [make(AFRICA), make(ASIA, loan), make(ASIA, loan)] })['cost']!.passes).toBe(false);
  });
  it('needs an independent source for every second practice', () =>
    expect(measure({ practices: [make(AFRICA, { sources: sourcesWith(0) })] })['evidence']).toMatchObject({ passes: false, count: 0 }));
  it('needs one in ten that did not last', () => {
    const ten = (stopped: number) => Array.from({ length: 10 }, (_, i) => make(AFRICA, i < stopped ? { status: 'ended' } : {}));
    expect([0, 1].map((n) => measure({ practices: ten(n) })['stopped']!.passes)).toEqual([false, true]);
  });
});
