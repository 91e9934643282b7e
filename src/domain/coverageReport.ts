import { countCells, dimensionNames, groupCover, type Cell, type CoverageFrame, type DimensionName, type GroupCover } from './coverage.ts';
import { coverageRules, findGaps, type CoverageRuleName, type Gap } from './coverageGaps.ts';
import type { Practice } from './practice.ts';

/** Dimensions that are held against the regions one by one. */
export const crossNames = ['sector', 'volume'] as const satisfies DimensionName[];
export type CrossName = (typeof crossNames)[number];

/** What the Compendium covers and what it does not. Made anew from the records at every build. */
export interface CoverageReport {
  readonly practices: number;
  /** Countries and areas that own a practice, Member States or not. */
  readonly countries: number;
  readonly counts: Readonly<Record<DimensionName, readonly Cell[]>>;
  /** Region by sector and region by years, region running fastest. */
  readonly cross: Readonly<Record<CrossName, readonly Cell[]>>;
  readonly groups: readonly GroupCover[];
  readonly gaps: readonly Gap<CoverageRuleName>[];
}

/** Counts the practices over all dimensions and names the gaps by {@link coverageRules}. */
export const coverageReport = (practices: readonly Practice[], frame: CoverageFrame): CoverageReport => ({
  practices: practices.length,
  countries: new Set(practices.map(({ record }) => record.country)).size,
  counts: Object.fromEntries(dimensionNames.map((name) => [name, countCells(practices, [name], frame)])) as Record<DimensionName, Cell[]>,
  cross: Object.fromEntries(crossNames.map((name) => [name, countCells(practices, [name, 'region'], frame)])) as Record<CrossName, Cell[]>,
  groups: groupCover(practices, frame),
  gaps: findGaps(practices, frame, coverageRules),
});
