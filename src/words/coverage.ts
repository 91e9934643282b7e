import { MANY_SOURCES, type DimensionName } from '../domain/coverage.ts';
import type { CoverageReport } from '../domain/coverageReport.ts';
import { readAreas } from '../files/reference.ts';
import { readVolumes } from '../files/volumes.ts';
import type { Key, Translator } from '../i18n/translate.ts';
import { facetFolders, urls } from '../urls.ts';
import { facetLabel } from './labels.ts';
import { yearsText } from './years.ts';

/** The years of a volume: what an era is called. */
function volumeYears(t: Translator, number: number): string {
  const { from, to } = readVolumes().find((volume) => volume.number === number)!.years;
  return yearsText(t, to === undefined ? { started: from } : { started: from, ended: to });
}

function sourcesLabel(t: Translator, value: string): string {
  if (value === '0') return t('coverage.noSource');
  return value === String(MANY_SOURCES) ? t('coverage.orMore', { n: value }) : value;
}

const labels: Readonly<Record<DimensionName, (t: Translator, value: string) => string>> = {
  region: (t, value) => facetLabel(t, 'region', value),
  sector: (t, value) => facetLabel(t, 'sector', value),
  status: (t, value) => facetLabel(t, 'status', value),
  volume: (t, value) => volumeYears(t, Number(value)),
  income: (t, value) => t(`income.${value}` as Key),
  fate: (t, value) => t(`coverage.fate.${value}` as Key),
  sources: sourcesLabel,
  area: (t, value) => readAreas().get(value)?.[t.language] ?? readAreas().get(value)!['en']!,
  language: (t, value) => t.languageName(value),
};

/** What a reader calls a value of a dimension; `unknown` is said to be unknown. */
export const coverageLabel = (t: Translator, name: DimensionName, value: string): string =>
  value === 'unknown' ? t('unknown.short') : labels[name](t, value);

/** Dimensions that are shown one by one; region and sector have a table of their own. */
export const shownDimensions = ['volume', 'income', 'status', 'fate', 'sources', 'language', 'area'] as const satisfies DimensionName[];
export type ShownDimension = (typeof shownDimensions)[number];

/** How many pairs of region and sector there are, and how many of them without a practice. */
export const pairsOf = ({ cross }: CoverageReport) => ({
  pairs: cross.length,
  empty: cross.filter(({ count }) => count === 0).length,
});

/** The finding in one sentence. */
export const coverageLede = (t: Translator, report: CoverageReport): string =>
  t('coverage.lede', {
    practices: t.plural('count.practices', report.practices),
    countries: t.plural('count.countries', report.countries),
    ...pairsOf(report),
  });

/** Address of the page that lists the practices with a value; undefined if there is none, or no practice to list. */
export function coverageAddress(t: Translator, report: CoverageReport, name: DimensionName, value: string): string | undefined {
  if (!(name in facetFolders) || !report.counts[name].some(({ at, count }) => at[name] === value && count > 0)) return undefined;
  return urls.facetValue(t.language, facetFolders[name as keyof typeof facetFolders], value);
}
