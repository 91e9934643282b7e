import {
  averageCodes,
  averages,
  groupOf,
  seriesOf,
  surveyGroups,
  type AverageCode,
  type GroupCode,
  type Survey,
} from '../domain/survey.ts';
import type { Country } from '../domain/practice.ts';
import { surveyIndices, type SurveyIndex } from '../schemas/surveyIndices.ts';
import { csvTable } from './csv.ts';

type Column = readonly (number | null)[];
type Countries = ReadonlyMap<string, Country>;

export interface SurveyEdition {
  readonly year: number;
  readonly title: string;
  /** Countries ranked in this edition. */
  readonly ranked: number;
  readonly groups: boolean;
  readonly changed: readonly SurveyIndex[];
  readonly note: string;
}

export type SurveyCountry = Readonly<Record<SurveyIndex | 'rank', Column>> & {
  readonly name: string;
  readonly region: string | null;
  readonly income: string | null;
};

export interface SurveyMean {
  readonly mean: Column;
  /** Countries with a value. */
  readonly n: readonly number[];
}

/** The file `api/survey.json`: all lists of values follow the order of the editions; null where there is none. */
export interface SurveyJson {
  readonly source: string;
  readonly terms: string;
  readonly method: string;
  readonly editions: readonly SurveyEdition[];
  readonly groups: readonly { readonly code: GroupCode; readonly from: number }[];
  /** By ISO 3166-1 alpha-3. */
  readonly countries: Readonly<Record<string, SurveyCountry>>;
  readonly averages: Readonly<Record<AverageCode, Readonly<Record<SurveyIndex, SurveyMean>>>>;
}

const TEXTS = {
  source: 'UN DESA, E-Government Survey (E-Government Knowledgebase, Data Center). This site is no publication of the United Nations.',
  terms: 'Values: terms of use of the United Nations; name UN DESA. Averages and notes: CC BY 4.0, name the Compendium.',
  method:
    'A rank is read with its value, its edition and the number of countries ranked. Averages: simple mean over the countries with a value (n); regions and income groups of today for all editions. Methods differ between editions: see "changed" and "note".',
};

const orNull = (values: readonly (number | undefined)[]): Column => values.map((value) => value ?? null);
const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 1e5) / 1e5);
const byIndex = <T>(make: (index: SurveyIndex) => T) =>
  Object.fromEntries(surveyIndices.map((index) => [index, make(index)])) as Record<SurveyIndex, T>;

const editionsOf = (survey: Survey): SurveyEdition[] =>
  survey.editions.map(({ note, ...edition }, i) => ({ ...edition, ranked: survey.ranked[i]!, note: note.en }));

/** A country’s values in all editions. The names of the columns stand beside them, so that the record can be read alone. */
export const surveyCountry = (survey: Survey, { iso3, names, region, income }: Country): SurveyCountry => ({
  name: names['en']!,
  region: region ?? null,
  income: income ?? null,
  ...byIndex((index) => orNull(seriesOf(survey, iso3, index))),
  rank: orNull(survey.countries.get(iso3)!.map(({ rank }) => rank)),
});

function meansOf(survey: Survey, countries: Countries, code: AverageCode): Record<SurveyIndex, SurveyMean> {
  return byIndex((index) => {
    const means = averages(survey, countries, code, index);
    return { mean: means.map(({ mean }) => rounded(mean)), n: means.map(({ n }) => n) };
  });
}

/** All values, averages and notes of the Survey. */
export const toSurveyJson = (survey: Survey, countries: Countries): SurveyJson => ({
  ...TEXTS,
  editions: editionsOf(survey),
  groups: surveyGroups,
  countries: Object.fromEntries([...survey.countries.keys()].map((iso3) => [iso3, surveyCountry(survey, countries.get(iso3)!)])),
  averages: Object.fromEntries(averageCodes.map((code) => [code, meansOf(survey, countries, code)])) as SurveyJson['averages'],
});

/** The Survey in the record of one country: each standing whole, oldest first; null for a country that is not covered. */
export function surveyOf(survey: Survey, country: Country) {
  const rows = survey.countries.get(country.iso3);
  if (!rows) return null;
  const editions = rows.map(({ year, status, rank, ...row }, i) => ({
    year,
    status,
    ...byIndex((index) => row[index] ?? null),
    group: (row.egdi !== undefined && groupOf(row.egdi, survey.editions[i]!)) || null,
    rank: rank ?? null,
    ranked: survey.ranked[i]!,
  }));
  return { source: TEXTS.source, terms: TEXTS.terms, editions };
}

const HEAD = [
  'iso3',
  'country',
  'region',
  'income',
  'edition',
  'status',
  'egdi',
  'group',
  'rank',
  'countries_ranked',
  'osi',
  'tii',
  'hci',
  'epi',
];
const cell = (value: string | number | undefined) => (value === undefined ? '' : String(value));

/** All values of the Survey as CSV, a row for each country and edition; a rank stands beside its value and the number of countries. */
export function toSurveyCsv(survey: Survey, countries: Countries): string {
  const rows = [...survey.countries].flatMap(([iso3, own]) => {
    const { names, region, income } = countries.get(iso3)!;
    return own.map(({ year, status, egdi, rank, osi, tii, hci, epi }, i) => {
      const group = egdi === undefined ? undefined : groupOf(egdi, survey.editions[i]!);
      return [iso3, names['en'], region, income, year, status, egdi, group, rank, survey.ranked[i], osi, tii, hci, epi].map(cell);
    });
  });
  return csvTable(HEAD, rows);
}
