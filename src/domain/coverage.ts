import { facet, fixedValues } from './facets.ts';
import { hasStopped, type Country, type Practice } from './practice.ts';

/** Everything that could be covered: what the practices are held against. */
export interface CoverageFrame {
  readonly countries: ReadonlyMap<string, Country>;
  /** Codes of the vocabularies, in their order. */
  readonly sectors: readonly string[];
  readonly statuses: readonly string[];
  /** Numbers of the volumes; each stands for the years in which its practices began. */
  readonly volumes: readonly number[];
  /** Languages that the pages promise to be readable in. */
  readonly languages: readonly string[];
}

interface Dimension {
  /** Every value that could occur, in the order in which it is shown. */
  readonly values: (frame: CoverageFrame) => readonly string[];
  /** Values that a practice has: one in every dimension but `language`. */
  readonly of: (practice: Practice, frame: CoverageFrame) => readonly string[];
}

const UNKNOWN = 'unknown';
/** From here on one more independent source changes little: three and more are shown together. */
export const MANY_SOURCES = 3;

const homeOf = (practice: Practice, frame: CoverageFrame) => frame.countries.get(practice.record.country);

/** Sub-regions of the United Nations in which a Member State lies, by code, so that the order is that of the M49 list. */
const areasOf = ({ countries }: CoverageFrame) =>
  [...new Set([...countries.values()].flatMap(({ member, area }) => (member && area ? [area] : [])))].sort();

const dimensions = {
  region: { values: () => fixedValues.region!, of: facet('region').valuesOf },
  sector: { values: ({ sectors }) => sectors, of: facet('sector').valuesOf },
  volume: { values: ({ volumes }) => volumes.map(String), of: facet('volume').valuesOf },
  income: {
    values: () => ['low', 'lower-middle', 'upper-middle', 'high'],
    of: (practice, frame) => [homeOf(practice, frame)?.income ?? UNKNOWN],
  },
  status: { values: ({ statuses }) => statuses, of: facet('status').valuesOf },
  fate: { values: () => ['lasting', 'stopped'], of: (practice) => [hasStopped(practice) ? 'stopped' : 'lasting'] },
  sources: {
    values: () => Array.from({ length: MANY_SOURCES + 1 }, (_, n) => String(n)),
    of: (practice) => [String(Math.min(MANY_SOURCES, practice.evidence.inputs.independentSources))],
  },
  area: { values: areasOf, of: (practice, frame) => [homeOf(practice, frame)?.area ?? UNKNOWN] },
  language: {
    values: ({ languages }) => languages,
    of: ({ language, translations }) => [language, ...translations.map((translation) => translation.language)],
  },
} satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as DimensionName[];
const dimension = (name: DimensionName): Dimension => dimensions[name];

/** A value for some of the dimensions: `{ region: 'arab', sector: 'health' }`. */
export type Place = Readonly<Partial<Record<DimensionName, string>>>;

/** How many practices have all values of a place. */
export interface Cell {
  readonly at: Place;
  readonly count: number;
}

/** Every way to take one of each list, the last list running fastest. */
const combine = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

const placeOf = (over: readonly DimensionName[], values: readonly string[]): Place =>
  Object.fromEntries(over.map((name, i) => [name, values[i]]));

/**
 * Counts practices over one dimension or several.
 * @returns a cell for every combination of values that could occur, those with none too; after them, cells for
 * combinations that do occur with a value outside the frame, `unknown` for one. Over dimensions that give a practice
 * one value each, the counts add up to the number of practices.
 */
export function countCells(practices: readonly Practice[], over: readonly DimensionName[], frame: CoverageFrame): Cell[] {
  const expected = combine(over.map((name) => dimension(name).values(frame)));
  const counts = new Map(expected.map((values) => [values.join(' '), { values, count: 0 }]));
  for (const practice of practices)
    for (const values of combine(over.map((name) => dimension(name).of(practice, frame)))) {
      const key = values.join(' ');
      counts.set(key, { values, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  return [...counts.values()].map(({ values, count }) => ({ at: placeOf(over, values), count }));
}

/** Is every value of the cell one that could be covered? A gap is never told of a value that is only `unknown`. */
export const isInFrame = ({ at }: Cell, frame: CoverageFrame): boolean =>
  (Object.entries(at) as [DimensionName, string][]).every(([name, value]) => dimension(name).values(frame).includes(value));

export const groupNames = ['members', 'ldc', 'lldc', 'sids'] as const;
export type GroupName = (typeof groupNames)[number];

/** Which Member States of a group own a practice; ISO 3166-1 alpha-3 in the order of the table of countries. */
export interface GroupCover {
  readonly group: GroupName;
  readonly having: readonly string[];
  readonly without: readonly string[];
}

/**
 * All Member States of the United Nations, and the least developed, land-locked developing and small island developing
 * ones among them (lists of the United Nations, see `content/reference/SOURCES.md`). Areas that are no Member State do
 * not count: a group is held against states that could send in a practice.
 */
export function groupCover(practices: readonly Practice[], frame: CoverageFrame): GroupCover[] {
  const owners = new Set(practices.map(({ record }) => record.country));
  const members = [...frame.countries.values()].filter(({ member }) => member);
  return groupNames.map((group) => {
    const those = members.filter(({ groups }) => group === 'members' || groups[group]).map(({ iso3 }) => iso3);
    return { group, having: those.filter((iso3) => owners.has(iso3)), without: those.filter((iso3) => !owners.has(iso3)) };
  });
}
