import { chartGeometry, labelledYears, type ChartGeometry, type ChartPoint, type Direction, type Values } from '../domain/lineChart.ts';
import { escapeMarkup } from './markup.ts';

/** One line of a chart. */
export interface ChartSeries {
  /** A value for each year; undefined where there is none. */
  readonly values: Values;
  /** Class that gives the line its colour and dashes. */
  readonly style: string;
  /** Text at its last point. */
  readonly label?: string | undefined;
}

export interface ChartSpec {
  /** Ascending. */
  readonly years: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly direction: Direction;
  /** Values named at the starting edge, with a line across. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Stretches of the scale with a name, each from a value up to the next band or the top; every other one is shaded. */
  readonly bands?: readonly { readonly from: number; readonly label: string }[];
  /** First year for which the bands hold; all if it is left out. */
  readonly bandsSince?: number | undefined;
  /** Years at which a dotted line says that the measure changed. */
  readonly changes?: readonly number[];
  /** Name the first and last year only, in a small chart. */
  readonly small?: boolean;
}

/** Distances between years, in hundredths of the width, at which all labels fit on a wide and on a narrow screen. */
const WIDE = 9;
const NARROW = 28;

/** Text beside a level, or, shifted down, below or above a point. */
const text = (classes: string, x: number, y: number, dx: string, content: string, dy = '.35em') =>
  `<text class="${classes}" x="${x}%" y="${y}%"${dx && ` dx="${dx}"`} dy="${dy}">${escapeMarkup(content)}</text>`;

const pathOf = (run: readonly ChartPoint[]) =>
  // A stretch of one point is a line of no length, which a round end makes a dot.
  run.length === 1 ? `M${run[0]!.x} ${run[0]!.y}h0` : `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** Lines are drawn in a frame that stretches with the page; strokes keep their width (`vector-effect` in the style sheet). */
const frame = (content: string, attributes = '') => `<svg${attributes} viewBox="0 0 100 100" preserveAspectRatio="none">${content}</svg>`;

/** A chart with the places of everything in it. */
interface Drawing extends ChartSpec, ChartGeometry {
  /** Height of a value, in hundredths from above. */
  readonly y: (value: number) => number;
}

const round = (value: number) => Math.round(value * 100) / 100;

function place(spec: ChartSpec): Drawing {
  const values = spec.series.map((series) => series.values);
  const geometry = chartGeometry(spec.years, values, spec.direction);
  return { ...spec, ...geometry, y: (value) => round(100 - (Math.min(value, geometry.top) / geometry.top) * 100) };
}

const startOf = ({ direction }: Drawing) => (direction === 'ltr' ? 0 : 100);
/** Where the bands begin. */
const sinceOf = (drawing: Drawing) =>
  drawing.bandsSince === undefined ? startOf(drawing) : drawing.at[drawing.years.indexOf(drawing.bandsSince)]!;
/** A shift along the reading direction. */
const onward = ({ direction }: Drawing, em: number) => `${direction === 'ltr' ? em : -em}em`;

function shades(drawing: Drawing): string[] {
  const { bands = [], top, y, direction } = drawing;
  const since = sinceOf(drawing);
  const across = direction === 'ltr' ? `x="${since}%" width="${round(100 - since)}%"` : `x="0%" width="${since}%"`;
  return bands.map(({ from }, i) => {
    const upper = y(bands[i + 1]?.from ?? top);
    return i % 2 === 0 ? '' : `<rect class="band" ${across} y="${upper}%" height="${round(y(from) - upper)}%"/>`;
  });
}

function rules({ ticks, changes = [], years, at, y }: Drawing): string[] {
  const levels = ticks.map(({ value }) => `<line class="rule" x2="100%" y1="${y(value)}%" y2="${y(value)}%"/>`);
  const places = changes.map((year) => at[years.indexOf(year)]!);
  return [...levels, ...places.map((x) => `<line class="change" x1="${x}%" x2="${x}%" y2="100%"/>`)];
}

/** Ticks are named outside the starting edge, bands outside the other one, where no line runs through their names. */
function levelNames(drawing: Drawing): string[] {
  const { ticks, bands = [], y, top } = drawing;
  const middle = (i: number) => round((y(bands[i]!.from) + y(bands[i + 1]?.from ?? top)) / 2);
  return [
    ...ticks.map(({ value, label }) => text('tick', startOf(drawing), y(value), onward(drawing, -0.6), label)),
    ...bands.map(({ label }, i) => text('name', 100 - startOf(drawing), middle(i), onward(drawing, 0.6), label)),
  ];
}

function yearNames({ years, at, small = false }: Drawing): string[] {
  const last = years.length - 1;
  const narrow = small ? [0, last] : labelledYears(at, NARROW);
  const classes = (i: number) =>
    ['year', i === 0 && 'first', i === last && 'last', !narrow.includes(i) && 'wide'].filter(Boolean).join(' ');
  return (small ? narrow : labelledYears(at, WIDE)).map((i) => text(classes(i), at[i]!, 100, '', String(years[i]), '1.5em'));
}

/** The first series is drawn last: on top of the others. */
function lines({ series, runs, small = false }: Drawing): string[] {
  const paths = series.map(({ style }, i) => `<path class="${style}" d="${runs[i]!.map(pathOf).join('')}"/>`);
  const dots = series.map(({ style, label }, i) => {
    const points = runs[i]!.flat();
    const circles = points.map(({ x, y }) => `<circle cx="${x}%" cy="${y}%" r="${small ? 2 : 3}"/>`).join('');
    const last = points.at(-1);
    return `<g class="${style}">${circles}${last && label ? text('value', last.x, last.y, '', label, '-.7em') : ''}</g>`;
  });
  return [frame(paths.reverse().join('')), ...dots.reverse()];
}

/**
 * A line chart as SVG. It has no size of its own and stretches with its box, while its texts keep theirs: places are in percent.
 * For sighted readers only: the caption and a table beside it say the same.
 */
export function lineChart(spec: ChartSpec): string {
  const drawing = place(spec);
  const parts = [shades, rules, lines, levelNames, yearNames].flatMap((part) => part(drawing));
  return `<svg class="line-chart${spec.small ? ' small' : ''}" aria-hidden="true">${parts.join('')}</svg>`;
}

/** A line for the row of a table, without texts: the figures stand beside it. */
export function sparkline(years: readonly number[], values: Values, direction: Direction): string {
  const { runs } = chartGeometry(years, [values], direction);
  const whole = runs[0]!.map((run) => run.map((point) => ({ ...point, x: Math.round(point.x), y: Math.round(point.y) })));
  return frame(`<path d="${whole.map(pathOf).join('')}"/>`, ' class="spark" aria-hidden="true"');
}
