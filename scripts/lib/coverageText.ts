import type { Cell, DimensionName } from '../../src/domain/coverage.ts';
import { crossNames, type CoverageReport, type CrossName } from '../../src/domain/coverageReport.ts';
import type { Translator } from '../../src/i18n/translate.ts';
import { coverageLabel, coverageLede, shownDimensions, type ShownDimension } from '../../src/words/coverage.ts';
import { gapLines } from '../../src/words/coverageGaps.ts';

/** Columns side by side: the first one flush left, the others, numbers, flush right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

const heading = (text: string) => ['', text.toUpperCase(), ''];
const countOf = (cells: readonly Cell[], name: DimensionName, value: string) => cells.find(({ at }) => at[name] === value)!.count;

function crossTable(t: Translator, name: CrossName, { cross, counts, practices }: CoverageReport): string[] {
  const regions = counts.region.map(({ at }) => at.region!);
  const row = (value: string) => {
    const own = cross[name].filter(({ at }) => at[name] === value);
    return [...regions.map((region) => countOf(own, 'region', region)), countOf(counts[name], name, value)].map(String);
  };
  return [
    ...heading(t(`coverage.cross.${name}`)),
    ...alignColumns([
      ['', ...regions.map((region) => coverageLabel(t, 'region', region)), t('coverage.total')],
      ...counts[name].map(({ at }) => [coverageLabel(t, name, at[name]!), ...row(at[name]!)]),
      [t('coverage.total'), ...counts.region.map(({ count }) => String(count)), String(practices)],
    ]),
  ];
}

const dimensionTable = (t: Translator, name: ShownDimension, cells: readonly Cell[]): string[] => [
  ...heading(t(`coverage.dimension.${name}`)),
  ...alignColumns(cells.map(({ at, count }) => [coverageLabel(t, name, at[name]!), String(count)])),
];

function groupTable(t: Translator, { groups }: CoverageReport): string[] {
  const rows = groups.map(({ group, having, without }) => [
    t(`coverage.groups.${group}`),
    `${having.length} of ${having.length + without.length}`,
  ]);
  return [...heading(t('coverage.groups.title')), ...alignColumns(rows)];
}

function gapList(t: Translator, { gaps }: CoverageReport): string[] {
  const lines = gapLines(t, gaps).map(({ lead, listed, values }) => {
    if (!listed) return `- ${lead}`;
    return listed === 'practice'
      ? `- ${lead} (${t.series(values)})`
      : `- ${lead} ${t.series(values.map((value) => coverageLabel(t, listed, value)))}`;
  });
  return [...heading(t('coverage.missing')), ...(lines.length > 0 ? lines : [t('coverage.complete')])];
}

/** The report for a terminal, what is missing last, where the eye ends. Lines are as long as their words; a terminal wraps them. */
export const coverageText = (t: Translator, report: CoverageReport): string =>
  [
    coverageLede(t, report),
    ...crossNames.flatMap((name) => crossTable(t, name, report)),
    ...shownDimensions.flatMap((name) => dimensionTable(t, name, report.counts[name])),
    ...groupTable(t, report),
    ...gapList(t, report),
  ].join('\n');
