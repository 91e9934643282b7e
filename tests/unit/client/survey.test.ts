import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailText, isKnown, seriesFor, shownCsv } from '../../../src/client/surveySeries.ts';
import { formatSurvey, MOST, parseSurvey, sortCodes } from '../../../src/client/surveyState.ts';
import { averageCodes } from '../../../src/domain/survey.ts';
import { toSurveyJson } from '../../../src/exports/surveyData.ts';
import { translator } from '../../../src/files/interface.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { readSurvey } from '../../../src/files/survey.ts';
import { surveyIndices } from '../../../src/schemas/surveyIndices.ts';

const survey = readSurvey();
const data = toSurveyJson(survey, readCountries());
const t = translator('en');
const rwanda = seriesFor(data, 'rwa', 'egdi', 'Rwanda');

describe('the query string', () => {
  it('names countries, averages and an index', () =>
    expect(parseSurvey('?c=rwa&c=est&index=osi')).toEqual({ codes: ['rwa', 'est'], index: 'osi' }));
  it.each([
    ['', { codes: [], index: 'egdi' }],
    ['?c=&c=+', { codes: [], index: 'egdi' }],
    ['?c=RWA&c=rwa', { codes: ['rwa'], index: 'egdi' }],
    ['?c=xyz&index=rank', { codes: ['xyz'], index: 'egdi' }],
    ['?utm_source=x', { codes: [], index: 'egdi' }],
    [`?c=${'a'.repeat(200)}`, { codes: ['a'.repeat(40)], index: 'egdi' }],
  ])('%s is read as far as it goes', (query, state) => expect(parseSurvey(query)).toEqual(state));

  it('is empty for nothing chosen, and keeps an index that was chosen first', () => {
    expect(formatSurvey({ codes: [], index: 'egdi' })).toBe('');
    expect(formatSurvey({ codes: [], index: 'epi' })).toBe('?index=epi');
    expect(formatSurvey({ codes: ['rwa', 'world'], index: 'egdi' })).toBe('?c=rwa&c=world&index=egdi');
  });

  it('gives back what was written, whatever was typed', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), fc.constantFrom(...surveyIndices), (codes, index) => {
        const state = parseSurvey(formatSurvey({ codes, index }));
        expect(parseSurvey(formatSurvey(state))).toEqual(state);
      }),
    ));
});

describe('codes', () => {
  it('are parted into what is shown, what is too many and what is unknown', () =>
    expect(sortCodes(['rwa', 'xyz', 'est', 'africa', 'ken', 'uga'], (code) => isKnown(data, code))).toEqual({
      shown: ['rwa', 'est', 'africa', 'ken'],
      left: ['uga'],
      unknown: ['xyz'],
    }));
  it('are known for every Member State and average, and for nothing else', () => {
    expect([...survey.countries.keys()].every((iso3) => isKnown(data, iso3.toLowerCase()))).toBe(true);
    expect(averageCodes.every((code) => isKnown(data, code))).toBe(true);
    for (const code of ['pse', 'constructor', '__proto__', 'tostring', '']) expect(isKnown(data, code), code).toBe(false);
  });
  it('never show more than can be told apart', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('rwa', 'est', 'ken', 'uga', 'world', 'zzz')), (codes) => {
        const { shown, left, unknown } = sortCodes(codes, (code) => isKnown(data, code));
        expect(shown.length).toBeLessThanOrEqual(MOST);
        expect([...shown, ...left, ...unknown].sort()).toEqual([...codes].sort());
      }),
    ));
});

describe('a line', () => {
  it('of a country has the values of the Survey', () => {
    const rows = survey.countries.get('RWA')!;
    expect(rwanda.points.map(({ value, rank }) => [value, rank])).toEqual(rows.map(({ egdi, rank }) => [egdi, rank]));
    expect(seriesFor(data, 'rwa', 'hci', 'Rwanda').points.map(({ value }) => value)).toEqual(rows.map(({ hci }) => hci));
  });
  it('of an average says of how many countries', () =>
    expect(seriesFor(data, 'world', 'egdi', 'World').points.map(({ n }) => n)).toEqual([...survey.ranked]));
});

describe('what stands under a value', () => {
  it('is the group, and the rank with the number of countries', () =>
    expect(detailText(t, rwanda.points.at(-1)!)).toBe('high group, rank 118 of 193'));
  it('has no group where the edition had none', () => expect(detailText(t, rwanda.points[0]!)).toBe('rank 138 of 173'));
  it('is the number of countries of an average', () =>
    expect(detailText(t, seriesFor(data, 'income-low', 'egdi', 'x').points.at(-1)!)).toBe('25 countries'));
  it('is nothing without a value, and for a part of the index', () => {
    expect(detailText(t, seriesFor(data, 'ssd', 'egdi', 'x').points[0]!)).toBe('');
    expect(detailText(t, seriesFor(data, 'rwa', 'osi', 'x').points.at(-1)!)).toBe('');
  });
});

describe('the table as CSV', () => {
  const rows = (name: string) => csvParse(shownCsv([{ ...rwanda, name }, seriesFor(data, 'africa', 'egdi', 'Africa')], 'egdi').slice(1));
  it('has a row for each line and edition, and no rank without its context', () => {
    expect(rows('Rwanda')).toHaveLength(24);
    expect(rows('Rwanda')[11]).toEqual({
      code: 'rwa',
      name: 'Rwanda',
      index: 'egdi',
      edition: '2024',
      value: '0.57993',
      group: 'high',
      rank: '118',
      countries_ranked: '193',
      countries_in_mean: '',
    });
    for (const row of rows('Rwanda')) if (row.rank) expect([row.value, row.edition, row.countries_ranked]).not.toContain('');
  });
  it('disarms a name that is a formula', () => expect(rows('=1+1')[0]!.name).toBe("'=1+1"));
});
