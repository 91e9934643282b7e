import { describe, expect, it } from 'vitest';
import { fitsIn, NEAREST } from '../../../src/domain/fits.ts';
import { readFitRules } from '../../../src/files/conditions.ts';
import { country, practice, validRecord, validRequirement } from '../../fixtures/practice.ts';

const rwanda = country();
const burundi = country({ iso3: 'BDI', population: { value: 12_000_000, year: 2024 } });
const fiji = country({
  iso3: 'FJI',
  languages: ['fj'],
  area: '054',
  groups: { ldc: false, lldc: false, sids: true, year: 2024 },
  income: 'high',
});
const countries = new Map([rwanda, burundi, fiji].map((one) => [one.iso3, one]));
const judge = (practices: Parameters<typeof fitsIn>[0]) =>
  fitsIn(practices, rwanda, {
    countries,
    statusFor: (key) => (key === 'political-backing' ? 'met' : 'unknown'),
    rules: readFitRules().verdicts,
  });

const of = (slug: string, iso3: string, started: number, key = 'political-backing') =>
  practice(
    { country: iso3, started, transfers: [], transferability: { ...validRecord().transferability, requires: [validRequirement({ key })] } },
    { slug },
  );

describe('practices held against a country', () => {
  it('come from the nearest country first, then newest', () => {
    const { byVerdict } = judge([of('far', 'FJI', 2020), of('near-new', 'BDI', 2015), of('near-old', 'BDI', 2010)]);
    expect(byVerdict.get('ready')!.nearest.map((one) => one.practice.slug)).toEqual(['near-new', 'near-old', 'far']);
  });

  it('are all counted, the nearest shown', () => {
    const far = Array.from({ length: NEAREST + 5 }, (_, i) => of(`far-${i}`, 'FJI', 2020));
    const { byVerdict } = judge([...far, of('near', 'BDI', 2001)]);
    const { total, nearest } = byVerdict.get('ready')!;
    expect([total, nearest.length, nearest[0]!.practice.slug]).toEqual([NEAREST + 6, NEAREST, 'near']);
  });

  it('tell what is to be asked, over those that are not shown as well', () => {
    const many = Array.from({ length: NEAREST + 5 }, (_, i) => of(`asks-${i}`, 'FJI', 2020, 'esign'));
    expect(judge(many).questions).toEqual([{ key: 'esign', practices: NEAREST + 5 }]);
  });
});
