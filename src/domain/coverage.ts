import { hasStopped, type Country, type Practice } from './practice.ts';

/** Ways to look at where the practices come from. */
export const dimensions = ['region', 'sector', 'era', 'income', 'status', 'sources'] as const;
export type Dimension = (typeof dimensions)[number];

/** Groups of countries that the United Nations keep lists of. */
export const countryGroups = ['ldc', 'lldc', 'sids'] as const;
export type CountryGroup = (typeof countryGroups)[number];

/** Codes that a dimension can take, used or not. `era` is the number of a volume, `sources` that of independent ones, `3` for three or more. */
export type Codes = Readonly<Record<Dimension, readonly string[]>>;

const MANY_SOURCES = 3;

/** The value of a practice in a dimension; `unknown` where the reference data have none. */
const valueOf: Readonly<Record<Dimension, (practice: Practice, country: Country) => string>> = {
  region: (practice) => practice.region,
  sector: (practice) => practice.record.sector,
  era: (practice) => String(practice.volume),
  income: (_, country) => country.income ?? 'unknown',
  status: (practice) => practice.record.status,
  sources: (practice) => String(Math.min(MANY_SOURCES, practice.evidence.inputs.independentSources)),
};

/** How many practices are wanted at least, and why: below it a reader cannot compare, and one case stands for all. */
export const wanted = {
  /** Fewer than two cases of a sector are an anecdote. */
  sector: 2,
  /** A fifth of the collection would be an even share of a region; half of that is the least. */
  region: 0.1,
  /** The same for the four income groups. */
  income: 0.125,
  /** Share of practices that ended, stalled or were replaced: without failures a collection teaches success only. */
  stopped: 0.15,
  /** Share of the countries of a group that have a practice here. */
  group: 0.15,
  /** Independent sources a practice. */
  sources: 2,
} as const;

/** Something that the collection lacks. `have` and `want` are numbers of practices, or of countries for groups. */
export type Gap =
  | { readonly kind: 'cell'; readonly region: string; readonly sector: string }
  | {
      readonly kind: 'thin';
      readonly dimension: 'region' | 'sector' | 'income';
      readonly code: string;
      readonly have: number;
      readonly want: number;
    }
  | { readonly kind: 'stopped'; readonly have: number; readonly want: number }
  | { readonly kind: 'sources'; readonly have: number; readonly want: number }
  | { readonly kind: 'group'; readonly group: CountryGroup; readonly have: number; readonly want: number; readonly of: number };

export interface GroupCoverage {
  readonly group: CountryGroup;
  /** Member States in the group. */
  readonly countries: number;
  /** Those of them that have a practice here. */
  readonly covered: number;
  readonly practices: number;
}

export interface Coverage {
  readonly practices: number;
  readonly countries: number;
  /** Practices by dimension and code; every code is there. */
  readonly counts: Readonly<Record<Dimension, ReadonlyMap<string, number>>>;
  /** Practices by region and a second dimension. */
  readonly cross: (second: Dimension) => ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly groups: readonly GroupCoverage[];
  readonly gaps: readonly Gap[];
}

function tally(codes: readonly string[], values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function groupCoverage(group: CountryGroup, practices: readonly Practice[], countries: ReadonlyMap<string, Country>): GroupCoverage {
  const members = [...countries.values()].filter((country) => country.member && country.groups[group]);
  const own = practices.filter((practice) => members.some(({ iso3 }) => iso3 === practice.record.country));
  return { group, countries: members.length, covered: new Set(own.map(({ record }) => record.country)).size, practices: own.length };
}

const thin = (dimension: 'region' | 'sector' | 'income', counts: ReadonlyMap<string, number>, want: number): Gap[] =>
  [...counts]
    .filter(([code, have]) => code !== 'unknown' && have < want)
    .map(([code, have]) => ({ kind: 'thin', dimension, code, have, want }));

function gapsOf({ counts, cross, groups, practices }: Omit<Coverage, 'gaps'>, all: readonly Practice[]): Gap[] {
  const share = (part: number) => Math.ceil(practices * part);
  const stopped = all.filter(hasStopped).length;
  const fewSources = all.filter((practice) => practice.evidence.inputs.independentSources < wanted.sources).length;
  return [
    ...thin('region', counts.region, share(wanted.region)),
    ...thin('income', counts.income, share(wanted.income)),
    ...thin('sector', counts.sector, wanted.sector),
    ...(stopped < share(wanted.stopped) ? [{ kind: 'stopped', have: stopped, want: share(wanted.stopped) } as const] : []),
    ...groups
      .map(
        ({ group, countries, covered }) =>
          ({ kind: 'group', group, have: covered, want: Math.ceil(countries * wanted.group), of: countries }) as const,
      )
      .filter(({ have, want }) => have < want),
    ...(fewSources > 0 ? [{ kind: 'sources', have: fewSources, want: wanted.sources } as const] : []),
    ...[...cross('sector')].flatMap(([region, row]) =>
      [...row].filter(([, have]) => have === 0).map(([sector]) => ({ kind: 'cell', region, sector }) as const),
    ),
  ];
}

/**
 * Where the collection’s practices come from, and where none do. Counts only: it says what is here, not what is good.
 * @param codes all codes of each dimension, so that what has no practice is counted as none
 * @param countries reference table by ISO 3166-1 alpha-3
 */
export function coverageOf(practices: readonly Practice[], codes: Codes, countries: ReadonlyMap<string, Country>): Coverage {
  const values = (dimension: Dimension, of: readonly Practice[] = practices) =>
    tally(
      codes[dimension],
      of.map((practice) => valueOf[dimension](practice, countries.get(practice.record.country)!)),
    );
  const coverage = {
    practices: practices.length,
    countries: new Set(practices.map(({ record }) => record.country)).size,
    counts: Object.fromEntries(dimensions.map((dimension) => [dimension, values(dimension)])) as Coverage['counts'],
    cross: (second: Dimension) =>
      new Map(
        codes.region.map((region) => [
          region,
          values(
            second,
            practices.filter((practice) => practice.region === region),
          ),
        ]),
      ),
    groups: countryGroups.map((group) => groupCoverage(group, practices, countries)),
  };
  return { ...coverage, gaps: gapsOf(coverage, practices) };
}
