import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { averages, groupOf, seriesOf, standings } from '../../../src/domain/survey.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { readConnectivity, readGovtech, readSurvey } from '../../../src/files/survey.ts';
import { surveyIndices } from '../../../src/schemas/surveyIndices.ts';

const survey = readSurvey();
const REFERENCE = join(process.cwd(), 'content', 'reference');
/** Cells of the table as they stand in the file, read without our reader. */
const lines = readFileSync(join(REFERENCE, 'egdi.csv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

describe('the Survey', () => {
  it('covers the 193 Member States in twelve editions', () => {
    const members = [...readCountries().values()].filter(({ member }) => member).map(({ iso3 }) => iso3);
    expect([...survey.countries.keys()].sort()).toEqual(members.sort());
    expect(survey.editions.map(({ year }) => year)).toEqual([2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]);
  });

  it('ranks as many countries as its editions did', () =>
    expect(survey.ranked).toEqual([173, 178, 179, 182, 183, 190, 193, 193, 193, 193, 193, 193]));

  it.each(['AFG', 'BRA', 'CMR', 'DNK', 'EST', 'FSM', 'KEN', 'KOR', 'LBY', 'RWA', 'SSD', 'TUV'])(
    'has the figures of the file for %s',
    (iso3) => {
      const own = lines.filter(([code]) => code === iso3);
      expect(own).toHaveLength(12);
      for (const [i, index] of surveyIndices.entries()) {
        const column = { egdi: 2, osi: 4, tii: 5, hci: 6, epi: 7 }[index];
        expect(seriesOf(survey, iso3, index), surveyIndices[i]).toEqual(
          own.map((cells) => (cells[column] === '' ? undefined : Number(cells[column]))),
        );
      }
      expect(standings(survey, iso3).map(({ year, rank }) => [String(year), String(rank)])).toEqual(
        own.filter((cells) => cells[3] !== '').map((cells) => [cells[1], cells[3]]),
      );
    },
  );

  // As published with each report: very high, high, middle, low.
  it.each([
    [2014, [25, 62, 74, 32]],
    [2016, [29, 65, 67, 32]],
    [2018, [40, 71, 66, 16]],
    [2020, [57, 69, 59, 8]],
    [2022, [60, 73, 53, 7]],
    [2024, [76, 62, 44, 11]],
  ])('of %i has groups as large as its report says', (year, sizes) => {
    const i = survey.editions.findIndex((edition) => edition.year === year);
    const groups = [...survey.countries.values()].map((rows) => groupOf(rows[i]!.egdi!, survey.editions[i]!));
    expect(['very-high', 'high', 'middle', 'low'].map((code) => groups.filter((group) => group === code).length)).toEqual(sizes);
  });

  // Published with the report of 2024: 0.638.
  it('has the world mean of the report of 2024', () =>
    expect(averages(survey, readCountries(), 'world', 'egdi').at(-1)!.mean).toBeCloseTo(0.638, 3));

  it('has a note in English and Arabic on every edition', () =>
    expect(survey.editions.filter(({ note }) => !note['ar']?.trim()).map(({ year }) => year)).toEqual([]));

  it('cannot be changed by who reads it', () =>
    expect(() => {
      (survey.countries.get('RWA')![0] as { egdi: number }).egdi = 1;
    }).toThrow(TypeError));
});

describe('a table that does not fit', () => {
  const withRow = (change: (line: string) => string) => {
    const root = mkdtempSync(join(tmpdir(), 'survey-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    mkdirSync(join(root, 'content'));
    cpSync(REFERENCE, join(root, 'content', 'reference'), { recursive: true });
    const path = join(root, 'content', 'reference', 'egdi.csv');
    const [head, first, ...rest] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [head, change(first!), ...rest].join('\n'));
    return () => readSurvey(root);
  };

  it.each([
    ['a word for a figure', (line: string) => line.replace('0.11752', 'low'), /egdi\.csv, line 2: egdi/],
    ['a value above the scale', (line: string) => line.replace('0.08296', '8.2'), /line 2: osi/],
    ['a rank without a value', (line: string) => line.replace('0.11752', ''), /line 2: .*ranked/],
    ['a value without a rank', (line: string) => line.replace(',168,', ',,'), /line 2: .*ranked/],
    ['a status of its own', (line: string) => line.replace('ranked', 'famous'), /line 2: status/],
    ['a second row for an edition', (line: string) => `${line}\n${line}`, /AFG has the editions 2003 2003/],
  ])('is refused with its place: %s', (_, change, message) => expect(withRow(change)).toThrow(message));
});

describe('GovTech', () => {
  it('has three editions, oldest first, and no guess where the source has none', () => {
    expect(
      readGovtech()
        .get('RWA')!
        .map(({ year }) => year),
    ).toEqual([2020, 2022, 2025]);
    expect(
      readGovtech()
        .get('NIC')!
        .map(({ year }) => year),
    ).toEqual([2020, 2022]);
  });
  it('is the mean of its four areas', () => {
    const off = [...readGovtech().values()]
      .flat()
      .filter((row) => Math.abs((row.cgsi + row.psdi + row.dcei + row.gtei) / 4 - row.gtmi) > 2e-6);
    expect(off).toEqual([]);
  });
});

describe('connectivity', () => {
  it('gives each value with its year, and neither without the other', () => {
    const names = ['internet_users', 'mobile_cellular', 'fixed_broadband', 'adult_literacy'] as const;
    const torn = [...readConnectivity().values()].filter((row) =>
      names.some((name) => {
        const value = row[`${name}${name === 'internet_users' || name === 'adult_literacy' ? '_pct' : '_per100'}` as 'internet_users_pct'];
        return (value === undefined) !== (row[`${name}_year`] === undefined);
      }),
    );
    expect(torn).toEqual([]);
  });
  it('keeps nought apart from unknown', () => {
    expect(readConnectivity().get('PRK')!.internet_users_pct).toBe(0);
    expect(readConnectivity().get('PRK')!.fixed_broadband_per100).toBeUndefined();
  });
});
