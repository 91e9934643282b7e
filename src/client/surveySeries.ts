import { groupOf, type AverageCode } from '../domain/survey.ts';
import { csvTable } from '../exports/csv.ts';
import type { SurveyEdition, SurveyJson } from '../exports/surveyData.ts';
import type { Translator } from '../i18n/translate.ts';
import type { SurveyIndex } from '../schemas/surveyIndices.ts';

/** One value in one edition. */
export interface ShownPoint {
  readonly edition: SurveyEdition;
  readonly value: number | undefined;
  /** Of the whole index of a country only. */
  readonly rank: number | undefined;
  /** Countries in an average. */
  readonly n: number | undefined;
}

/** A country or an average as it is shown, over all editions. */
export interface ShownSeries {
  readonly code: string;
  readonly name: string;
  readonly points: readonly ShownPoint[];
}

const known = (value: number | null | undefined) => value ?? undefined;

/** Is there such a country or average in the data? */
export const isKnown = (data: SurveyJson, code: string): boolean =>
  Object.hasOwn(data.countries, code.toUpperCase()) || Object.hasOwn(data.averages, code);

/** Values of one index of a country or an average. The code must be known. */
export function seriesFor(data: SurveyJson, code: string, index: SurveyIndex, name: string): ShownSeries {
  const country = data.countries[code.toUpperCase()];
  const average = data.averages[code as AverageCode]?.[index];
  const points = data.editions.map((edition, i) => ({
    edition,
    value: known(country ? country[index][i] : average!.mean[i]),
    rank: country && index === 'egdi' ? known(country.rank[i]) : undefined,
    n: country ? undefined : average!.n[i],
  }));
  return { code, name, points };
}

/** What stands under a value: group and rank with the number of countries, or how many countries an average is of. */
export function detailText(t: Translator, { edition, value, rank, n }: ShownPoint): string {
  if (n !== undefined) return t.plural('count.countries', n);
  if (rank === undefined || value === undefined) return '';
  const group = groupOf(value, edition);
  const standing = { rank: String(rank), of: String(edition.ranked) };
  return group
    ? t('survey.explore.standing', { ...standing, group: t(`survey.group.${group}`) })
    : t('survey.explore.standingPlain', standing);
}

const HEAD = ['code', 'name', 'index', 'edition', 'value', 'group', 'rank', 'countries_ranked', 'countries_in_mean'];

/** What is shown, as CSV: a row for each line and edition. */
export function shownCsv(series: readonly ShownSeries[], index: SurveyIndex): string {
  const rows = series.flatMap(({ code, name, points }) =>
    points.map(({ edition, value, rank, n }) =>
      [
        code,
        name,
        index,
        edition.year,
        value,
        rank !== undefined && value !== undefined ? groupOf(value, edition) : undefined,
        rank,
        rank === undefined ? undefined : edition.ranked,
        n,
      ].map((cell) => (cell === undefined ? '' : String(cell))),
    ),
  );
  return csvTable(HEAD, rows);
}
