import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageCodes, averages, averagesFor, groupOf, makeSurvey, meanOf, seriesOf, standings } from '../../../src/domain/survey.ts';
import type { Edition, SurveyRow } from '../../../src/schemas/survey.ts';

const edition = (year: number, groups = true): Edition => ({ year, title: `Survey ${year}`, groups, changed: [], note: { en: 'New.' } });
const row = (iso3: string, year: number, egdi?: number, rank?: number): SurveyRow => ({
  iso3,
  year,
  egdi,
  rank,
  osi: egdi,
  tii: egdi,
  hci: 0.4,
  epi: undefined,
  status: egdi === undefined ? 'not_ranked' : 'ranked',
});

const rows = [
  row('BBB', 2024, 0.8, 1),
  row('AAA', 2024, 0.3, 3),
  row('AAA', 2012, 0.2, 1),
  row('BBB', 2012),
  row('CCC', 2012, 0.1, 2),
  row('CCC', 2024, 0.5, 2),
];
const survey = makeSurvey(rows, [edition(2024), edition(2012, false)]);
const countries = new Map([
  ['AAA', { region: 'africa' as const, income: 'low' }],
  ['BBB', { region: 'africa' as const, income: 'high' }],
  ['CCC', { region: 'asia' as const, income: 'low' }],
]);

describe('a survey', () => {
  it('orders editions and rows by year, and counts who was ranked', () => {
    expect(survey.editions.map(({ year }) => year)).toEqual([2012, 2024]);
    expect(survey.countries.get('AAA')!.map(({ year }) => year)).toEqual([2012, 2024]);
    expect(survey.ranked).toEqual([2, 3]);
  });
  it('refuses a missing edition, a second row for one, and an edition that nobody described', () => {
    const editions = [edition(2012), edition(2024)];
    expect(() => makeSurvey([row('AAA', 2012)], editions)).toThrow('AAA has the editions 2012');
    expect(() => makeSurvey([row('AAA', 2012), row('AAA', 2012), row('AAA', 2024)], editions)).toThrow('2012 2012 2024');
    expect(() => makeSurvey([row('AAA', 2012), row('AAA', 2024), row('AAA', 2026)], editions)).toThrow('2026');
  });
});

describe('groups', () => {
  it.each([
    [1, 'very-high'],
    [0.75, 'very-high'],
    [0.74999, 'high'],
    [0.5, 'high'],
    [0.49999, 'middle'],
    [0.25, 'middle'],
    [0.24999, 'low'],
    [0, 'low'],
  ])('%d is %s', (value, group) => expect(groupOf(value, { groups: true })).toBe(group));
  it('are none in an edition without them', () => expect(groupOf(0.9, { groups: false })).toBeUndefined());
});

describe('standings', () => {
  it('carry value, rank, number of countries, year and group together', () =>
    expect(standings(survey, 'AAA')).toEqual([
      { year: 2012, egdi: 0.2, rank: 1, of: 2, group: undefined },
      { year: 2024, egdi: 0.3, rank: 3, of: 3, group: 'middle' },
    ]));
  it('leave out an edition in which the country was not ranked', () =>
    expect(standings(survey, 'BBB').map(({ year }) => year)).toEqual([2024]));
  it('are none for a country that is not covered', () => expect(standings(survey, 'VAT')).toEqual([]));
});

describe('a series', () => {
  it('keeps a place for every edition', () => expect(seriesOf(survey, 'BBB', 'egdi')).toEqual([undefined, 0.8]));
  it('holds what was measured of a country that was not ranked', () => expect(seriesOf(survey, 'BBB', 'hci')).toEqual([0.4, 0.4]));
});

describe('averages', () => {
  // Worked by hand: Africa is AAA and BBB. 2012: only AAA has a value, 0.2. 2024: (0.3 + 0.8) / 2 = 0.55.
  it('are the simple mean over the countries with a value, and say how many those are', () =>
    expect(averages(survey, countries, 'africa', 'egdi')).toEqual([
      { mean: 0.2, n: 1 },
      { mean: 0.55, n: 2 },
    ]));
  // Low income is AAA and CCC. 2012: (0.2 + 0.1) / 2 = 0.15. 2024: (0.3 + 0.5) / 2 = 0.4.
  it('of an income group leave the others out', () => {
    const [then, now] = averages(survey, countries, 'income-low', 'egdi');
    expect(then!.mean).toBeCloseTo(0.15, 12);
    expect(now).toEqual({ mean: 0.4, n: 2 });
  });
  it('of nobody are unknown, not nought', () =>
    expect(averages(survey, countries, 'europe', 'egdi')).toEqual([
      { mean: undefined, n: 0 },
      { mean: undefined, n: 0 },
    ]));
  it('of an index that nobody has are unknown', () =>
    expect(averages(survey, countries, 'world', 'epi')[1]).toEqual({ mean: undefined, n: 0 }));

  it('lie between the smallest and the largest value, and unknown values change nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), fc.nat(5), (values, gaps) => {
        const { mean, n } = meanOf([...values, ...Array.from({ length: gaps }, () => undefined)]);
        expect(n).toBe(values.length);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    ));
});

describe('the averages to compare a country with', () => {
  it('are its region, its income group and the world', () =>
    expect(averagesFor({ region: 'africa', income: 'low' })).toEqual(['africa', 'income-low', 'world']));
  it('are the world alone where nothing else is known', () =>
    expect(averagesFor({ region: undefined, income: undefined })).toEqual(['world']));
  it('have codes that no country has', () => expect(averageCodes.filter((code) => /^[a-z]{3}$/.test(code))).toEqual([]));
});
