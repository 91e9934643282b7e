import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { averageCodes, seriesOf, standings } from '../../../src/domain/survey.ts';
import { surveyOf, toSurveyCsv, toSurveyJson } from '../../../src/exports/surveyData.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { readSurvey } from '../../../src/files/survey.ts';
import { surveyIndices } from '../../../src/schemas/surveyIndices.ts';

const survey = readSurvey();
const countries = readCountries();
const json = toSurveyJson(survey, countries);
const rows = csvParse(toSurveyCsv(survey, countries).slice(1));
const orNull = (values: readonly (number | undefined)[]) => values.map((value) => value ?? null);

describe('the Survey as JSON', () => {
  it('has all values of all countries', () => {
    expect(Object.keys(json.countries)).toEqual([...survey.countries.keys()]);
    for (const [iso3, country] of Object.entries(json.countries))
      for (const index of surveyIndices) expect(country[index], `${iso3} ${index}`).toEqual(orNull(seriesOf(survey, iso3, index)));
  });
  it('has an average for each set, index and edition, with its number of countries', () => {
    for (const code of averageCodes)
      for (const index of surveyIndices) {
        const { mean, n } = json.averages[code][index];
        expect([mean.length, n.length]).toEqual([12, 12]);
        expect(mean.every((value, i) => (value === null) === (n[i] === 0))).toBe(true);
      }
  });
  it('names source, terms and method, and the method of each edition', () => {
    expect(json.source).toContain('UN DESA');
    expect(json.terms).toContain('United Nations');
    expect(json.editions.every(({ note, ranked }) => note.length > 20 && ranked > 150)).toBe(true);
  });
});

describe('the Survey as CSV', () => {
  it('has a row for each country and edition', () => expect(rows).toHaveLength(193 * 12));
  it('has no rank without value, edition and number of countries', () => {
    const bare = rows.filter((row) => row['rank'] && !(row['egdi'] && row['edition'] && row['countries_ranked']));
    expect(bare).toEqual([]);
    expect(rows.filter((row) => row['rank'])).toHaveLength(survey.ranked.reduce((sum, n) => sum + n, 0));
  });
  it('agrees with the JSON', () => {
    const row = rows.find((candidate) => candidate['iso3'] === 'EST' && candidate['edition'] === '2024')!;
    expect(Number(row['egdi'])).toBe(json.countries['EST']!.egdi.at(-1));
    expect(row).toMatchObject({
      country: 'Estonia',
      region: 'europe',
      income: 'high',
      group: 'very-high',
      rank: '2',
      countries_ranked: '193',
    });
  });
});

describe('the record of one country', () => {
  it('has each standing whole', () => {
    const { editions } = surveyOf(survey, countries.get('KEN')!)!;
    const ranked = editions.filter(({ rank }) => rank !== null);
    expect(ranked.map(({ year, egdi, rank, ranked: of, group }) => ({ year, egdi, rank, of, group: group ?? undefined }))).toEqual(
      standings(survey, 'KEN'),
    );
  });
  it('says null for a country that the Survey does not cover', () => expect(surveyOf(survey, countries.get('PSE')!)).toBeNull());
});
