import { MANY_SOURCES, type Cell, type DimensionName } from '../domain/coverage.ts';
import type { CoverageReport } from '../domain/coverageReport.ts';
import { readCoverageFrame } from '../files/coverageFrame.ts';
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

/** Dimensions that are shown one by one; sectors and years are shown by region. */
export const shownDimensions = ['income', 'status', 'fate', 'sources', 'language', 'area'] as const satisfies DimensionName[];
export type ShownDimension = (typeof shownDimensions)[number];

/** How many cells there are, and how many of them without a practice. */
export const pairsOf = (cells: readonly Cell[]) => ({ pairs: cells.length, empty: cells.filter(({ count }) => count === 0).length });

/** The finding in one sentence. */
export const coverageLede = (t: Translator, report: CoverageReport): string =>
  t('coverage.lede', {
    practices: t.plural('count.practices', report.practices),
    countries: t.plural('count.countries', report.countries),
    ...pairsOf(report.cross.sector),
  });

/** Address of the page that lists the practices with a value; undefined if there is none, or no practice to list. */
export function coverageAddress(t: Translator, report: CoverageReport, name: DimensionName, value: string): string | undefined {
  if (!(name in facetFolders) || !report.counts[name].some(({ at, count }) => at[name] === value && count > 0)) return undefined;
  return urls.facetValue(t.language, facetFolders[name as keyof typeof facetFolders], value);
}

/** What the bars of a dimension show: where most and fewest practices are. Several values can be last with the same number. */
export function countFinding(t: Translator, report: CoverageReport, name: ShownDimension): string {
  const cells = report.counts[name];
  const [n, least] = [Math.max(...cells.map(({ count }) => count)), Math.min(...cells.map(({ count }) => count))];
  const having = (count: number) => t.list(cells.filter((cell) => cell.count === count).map(({ at }) => coverageLabel(t, name, at[name]!)));
  return t('coverage.most', { most: having(n), n, total: report.practices, fewest: having(least), least });
}

/** Where counts, and the names of what is counted, come from. */
export function coverageSource(t: Translator, name: ShownDimension | 'groups'): string {
  const country = [...readCoverageFrame().countries.values()].find(({ incomeYear }) => incomeYear !== undefined)!;
  if (name === 'income') return t('coverage.source.income', { year: String(country.incomeYear) });
  if (name === 'area' || name === 'groups') return t(`coverage.source.${name}`, { year: String(country.groups.year) });
  return t('coverage.source.records');
}
