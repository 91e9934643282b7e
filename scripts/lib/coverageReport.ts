import { dimensions, type Coverage, type Dimension } from '../../src/domain/coverage.ts';
import type { Translator } from '../../src/i18n/translate.ts';
import { coverageLabel, emptySectors, gapText } from '../../src/words/coverage.ts';
import { labelOf } from '../../src/words/labels.ts';

/** Rows of cells as lines with columns of one width. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}

/** A table of one dimension: a line a value, a column a region, the sum at the end. */
function table(coverage: Coverage, dimension: Dimension, t: Translator): string {
  const cross = coverage.cross(dimension);
  const regions = [...cross.keys()];
  const head = [t(`coverage.${dimension}`), ...regions.map((region) => labelOf(t, 'regions', region)), t('coverage.all')];
  const rows = [...coverage.counts[dimension]].map(([code, sum]) => [
    coverageLabel(t, dimension, code),
    ...regions.map((region) => String(cross.get(region)!.get(code) ?? 0)),
    String(sum),
  ]);
  return columns([head, ...rows]);
}

/** The report for a terminal. */
export function coverageText(coverage: Coverage, t: Translator): string {
  const tables = dimensions.filter((dimension) => dimension !== 'region').map((dimension) => table(coverage, dimension, t));
  const groups = columns([
    [t('coverage.group'), t('coverage.group.countries'), t('coverage.group.covered'), t('coverage.group.practices')],
    ...coverage.groups.map(({ group, countries, covered, practices }) => [
      t(`group.${group}`),
      String(countries),
      String(covered),
      String(practices),
    ]),
  ]);
  const gaps = coverage.gaps.filter(({ kind }) => kind !== 'cell').map((gap) => `- ${gapText(t, gap)}`);
  const empty = emptySectors(t, coverage).map(
    ({ region, sectors }) => `- ${t('coverage.empty', { region: labelOf(t, 'regions', region), sectors: t.series(sectors) })}`,
  );
  const title = t('coverage.finding', { practices: coverage.practices, countries: coverage.countries });
  return [title, ...tables, groups, [t('coverage.gaps'), ...gaps, ...empty].join('\n')].join('\n\n');
}

/** The report for programs. */
export function coverageJson(coverage: Coverage): string {
  const { practices, countries, counts, groups, gaps } = coverage;
  const plain = Object.fromEntries(dimensions.map((dimension) => [dimension, Object.fromEntries(counts[dimension])]));
  return JSON.stringify({ practices, countries, counts: plain, groups, gaps }, null, 2);
}
