import type { Edition, SurveyRow } from '../schemas/survey.ts';
import type { SurveyIndex } from '../schemas/surveyIndices.ts';
import type { Country } from './practice.ts';

/** All editions of the UN E-Government Survey that are kept, oldest first, and each country’s rows in the same order. */
export interface Survey {
  readonly editions: readonly Edition[];
  /** How many countries each edition ranked. */
  readonly ranked: readonly number[];
  readonly countries: ReadonlyMap<string, readonly SurveyRow[]>;
}

/** Groups of the Survey with the value from which each begins, highest first (2014 to 2024; no value lies on a limit). */
export const surveyGroups = [
  { code: 'very-high', from: 0.75 },
  { code: 'high', from: 0.5 },
  { code: 'middle', from: 0.25 },
  { code: 'low', from: 0 },
] as const;
export type GroupCode = (typeof surveyGroups)[number]['code'];

/**
 * Orders rows by country and edition.
 * Throws if an edition is not described, or if a country has not exactly one row for each edition.
 */
export function makeSurvey(rows: readonly SurveyRow[], editions: readonly Edition[]): Survey {
  const ordered = [...editions].sort((a, b) => a.year - b.year);
  const years = ordered.map(({ year }) => year);
  const countries = new Map<string, SurveyRow[]>();
  for (const row of rows) countries.set(row.iso3, [...(countries.get(row.iso3) ?? []), row]);
  for (const [iso3, own] of countries) {
    own.sort((a, b) => a.year - b.year);
    const found = own.map(({ year }) => year).join(' ');
    if (found !== years.join(' ')) throw new Error(`${iso3} has the editions ${found}; wanted is one row for each of ${years.join(' ')}`);
  }
  const ranked = years.map((year) => rows.filter((row) => row.year === year && row.status === 'ranked').length);
  return { editions: ordered, ranked, countries };
}

/** The group of a value of the whole index; undefined for an edition that had no groups. */
export const groupOf = (egdi: number, edition: Pick<Edition, 'groups'>): GroupCode | undefined =>
  edition.groups ? surveyGroups.find(({ from }) => egdi >= from)!.code : undefined;

/** A value of the whole index with all that is needed to read it. A rank never travels without the rest. */
export interface Standing {
  readonly year: number;
  readonly egdi: number;
  readonly rank: number;
  /** Countries ranked in this edition. */
  readonly of: number;
  readonly group: GroupCode | undefined;
}

/** Editions in which a country was ranked, oldest first; none for a country that the Survey does not cover. */
export function standings(survey: Survey, iso3: string): Standing[] {
  return (survey.countries.get(iso3) ?? []).flatMap((row, i) =>
    row.egdi === undefined || row.rank === undefined
      ? []
      : [{ year: row.year, egdi: row.egdi, rank: row.rank, of: survey.ranked[i]!, group: groupOf(row.egdi, survey.editions[i]!) }],
  );
}

/** Values of one index over all editions; undefined where there is none. */
export const seriesOf = (survey: Survey, iso3: string, index: SurveyIndex): (number | undefined)[] =>
  (survey.countries.get(iso3) ?? []).map((row) => row[index]);

/** A simple mean, each country counting once, and the number of countries with a value. */
export interface Mean {
  readonly mean: number | undefined;
  readonly n: number;
}

/** Simple mean of the values that are there; none of no values. */
export function meanOf(values: readonly (number | undefined)[]): Mean {
  const known = values.filter((value) => value !== undefined);
  return { mean: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined, n: known.length };
}

export const incomeGroups = ['low', 'lower-middle', 'upper-middle', 'high'] as const;

/** Sets of countries whose mean is shown: the world, a region, an income group. Codes are those of addresses. */
export const averageCodes = [
  'world',
  'africa',
  'americas',
  'arab',
  'asia',
  'europe',
  ...incomeGroups.map((group) => `income-${group}` as const),
] as const;
export type AverageCode = (typeof averageCodes)[number];

const belongs = (code: AverageCode, country: Pick<Country, 'region' | 'income'>): boolean =>
  code === 'world' || country.region === code || `income-${country.income}` === code;

/** Averages that a country is part of, the nearest first: region, income group, world. */
export const averagesFor = (country: Pick<Country, 'region' | 'income'>): AverageCode[] =>
  averageCodes.filter((code) => code !== 'world' && belongs(code, country)).concat('world');

/**
 * Mean of an index in each edition over the countries that belong to a set today: simple mean over countries with a value.
 * Regions and income groups of today are applied to all editions, so that a line never jumps because a country changed group.
 */
export function averages(
  survey: Survey,
  countries: ReadonlyMap<string, Pick<Country, 'region' | 'income'>>,
  code: AverageCode,
  index: SurveyIndex,
): Mean[] {
  const members = [...survey.countries.keys()].filter((iso3) => belongs(code, countries.get(iso3)!));
  return survey.editions.map((_, i) => meanOf(members.map((iso3) => survey.countries.get(iso3)![i]![index])));
}
