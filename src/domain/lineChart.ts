/** A value in a chart: which year it belongs to, and where it lies, in hundredths of the frame from its upper left corner. */
export interface ChartPoint {
  /** Position in the list of years. */
  readonly i: number;
  readonly x: number;
  readonly y: number;
}

/** Where everything in a line chart lies. All places are between 0 and 100. */
export interface ChartGeometry {
  /** Value at the upper edge; 0 lies at the lower one. */
  readonly top: number;
  /** Place of each year. Years run as the language is read: from right to left in Arabic. */
  readonly at: readonly number[];
  /** For each series, its unbroken stretches: a year without a value interrupts the line. */
  readonly runs: readonly (readonly (readonly ChartPoint[])[])[];
}

export type Direction = 'ltr' | 'rtl';
export type Values = readonly (number | undefined)[];

const round = (value: number) => Math.round(value * 100) / 100;

/** Indices run from 0 to 1; a larger value moves the upper edge to the next quarter. */
const topOf = (values: Values): number => Math.max(1, Math.ceil(Math.max(0, ...values.filter((value) => value !== undefined)) * 4) / 4);

/** Cuts a list of points at each gap. */
function stretches(points: readonly (ChartPoint | undefined)[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  points.forEach((point, i) => {
    if (point && points[i - 1]) runs.at(-1)!.push(point);
    else if (point) runs.push([point]);
  });
  return runs;
}

/**
 * Places series of values over years in a frame of 100 by 100.
 * @param years ascending, at least two
 * @param series for each line one value, not negative, for each year; undefined where there is none
 */
export function chartGeometry(years: readonly number[], series: readonly Values[], direction: Direction): ChartGeometry {
  const first = years[0]!;
  const span = years.at(-1)! - first;
  const share = (year: number) => ((year - first) / span) * 100;
  const at = years.map((year) => round(direction === 'ltr' ? share(year) : 100 - share(year)));
  const top = topOf(series.flat());
  const place = (value: number | undefined, i: number) =>
    value === undefined ? undefined : { i, x: at[i]!, y: round(100 - (value / top) * 100) };
  return { top, at, runs: series.map((values) => stretches(values.map(place))) };
}

/**
 * Years that can be written below the chart without touching: the first and the last, and between them,
 * from the last backwards, every one that keeps its distance.
 * @param at places of the years as in {@link ChartGeometry}
 * @param gap smallest distance, in hundredths of the width
 * @returns positions in the list of years, ascending
 */
export function labelledYears(at: readonly number[], gap: number): number[] {
  const last = at.length - 1;
  const kept = [last];
  for (let i = last - 1; i > 0; i -= 1) if (Math.abs(at[i]! - at[kept[0]!]!) >= gap && Math.abs(at[i]! - at[0]!) >= gap) kept.unshift(i);
  return [0, ...kept];
}
