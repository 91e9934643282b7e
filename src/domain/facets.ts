import { bands } from './cost.ts';
import { facetNames, hasChosen, type Chosen, type FacetName } from './facetNames.ts';
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

/** How many practices have each value of a facet; only values that occur, in no particular order. */
export function countValues(practices: readonly Practice[], name: FacetName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const practice of practices) for (const value of valuesOf[name](practice)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Practices that have what is chosen of every facet: what the explorer shows. */
export const matching = (practices: readonly Practice[], chosen: Chosen): Practice[] =>
  practices.filter((practice) => facetNames.every((name) => !chosen[name] || hasChosen(valuesOf[name](practice), name, chosen[name])));

/** Practices that have a value of a facet. */
export const having = (practices: readonly Practice[], name: FacetName, value: string): Practice[] =>
  matching(practices, { [name]: [value] });
