import { bands } from './cost.ts';
import { facetNames, hasChosen, type Chosen, type FacetName } from './facetNames.ts';
import { groupByEach } from './groupByEach.ts';
import type { Practice } from './practice.ts';

/** A way to narrow the list of practices. */
export interface Facet {
  readonly name: FacetName;
  /** Values of a practice, as codes in lower case. */
  readonly valuesOf: (practice: Practice) => readonly string[];
}

const valuesOf: Readonly<Record<FacetName, (practice: Practice) => readonly string[]>> = {
  country: (p) => [p.record.country.toLowerCase()],
  region: (p) => [p.region],
  sector: (p) => [p.record.sector],
  sdg: (p) => p.record.sdgs.map(String),
  cost: (p) => [p.cost.band?.code ?? 'unknown'],
  evidence: (p) => [String(p.evidence.grade)],
  status: (p) => [p.record.status],
  channel: (p) => p.record.channels,
  minimum: (p) => p.minimums,
  volume: (p) => [String(p.volume)],
};

/** Every facet, in the order of the explorer. */
export const facets: readonly Facet[] = facetNames.map((name) => ({ name, valuesOf: valuesOf[name] }));

export const facet = (name: FacetName): Facet => facets.find((candidate) => candidate.name === name)!;

/** All values that a facet can take when the order is fixed, whether used or not. */
export const fixedValues: Partial<Record<FacetName, readonly string[]>> = {
  region: ['africa', 'americas', 'arab', 'asia', 'europe'],
  sdg: Array.from({ length: 17 }, (_, i) => String(i + 1)),
  cost: [...bands, 'unknown'],
  evidence: ['4', '3', '2', '1', '0'],
};

type ByValue = ReadonlyMap<string, readonly Practice[]>;

/** Lists that were grouped: thousands of pages ask the same of the list of all practices. */
const grouped = new WeakMap<readonly Practice[], Map<FacetName, ByValue>>();

/** Practices by the values that they have of a facet, in the order of the list. It must not change afterwards. */
function byValue(practices: readonly Practice[], name: FacetName): ByValue {
  const known = grouped.get(practices) ?? new Map<FacetName, ByValue>();
  const groups = known.get(name) ?? groupByEach(practices, valuesOf[name]);
  grouped.set(practices, known.set(name, groups));
  return groups;
}

/** How many practices have each value of a facet; only values that occur, in no particular order. */
export const countValues = (practices: readonly Practice[], name: FacetName): ReadonlyMap<string, number> =>
  new Map([...byValue(practices, name)].map(([value, own]) => [value, own.length]));

/** Practices that have what is chosen of every facet: what the explorer shows. */
export const matching = (practices: readonly Practice[], chosen: Chosen): Practice[] =>
  practices.filter((practice) => facetNames.every((name) => !chosen[name] || hasChosen(valuesOf[name](practice), name, chosen[name])));

/** Practices that have a value of a facet, in the order of the list. */
export const having = (practices: readonly Practice[], name: FacetName, value: string): readonly Practice[] =>
  byValue(practices, name).get(value) ?? [];
