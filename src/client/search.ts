import { facetNames, type FacetName } from '../domain/facets.ts';
import type { SearchState, Sort } from './state.ts';

/** The part of Pagefind’s JavaScript interface that we use. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Loads the values of every filter; without it a search returns no counts. */
  filters(): Promise<Counts>;
  search(
    term: string | null,
    options: { filters?: object; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string> }> }[]; filters: Counts }>;
}

export type Counts = Partial<Record<FacetName, Record<string, number>>>;

/** A practice as the index keeps it. */
export interface Hit {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface Found {
  readonly total: number;
  /** Fetches hits from one position up to another. */
  readonly hits: (from: number, to: number) => Promise<Hit[]>;
  /** For each facet, how many practices each value would show if it were chosen. */
  readonly counts: Counts;
}

const orders: Partial<Record<Sort, Record<string, 'asc' | 'desc'>>> = {
  newest: { started: 'desc' },
  oldest: { started: 'asc' },
  evidence: { evidence: 'desc' },
  cheapest: { cost: 'asc' },
  title: { title: 'asc' },
};

const loaded = new Map<string, Promise<Pagefind>>();

async function load(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}

/** Values of one facet widen, facets narrow: (health or justice) and (Rwanda). */
const filtersOf = (state: SearchState, without?: FacetName) =>
  Object.fromEntries(
    facetNames.filter((name) => name !== without && state.filters[name]).map((name) => [name, { any: [...state.filters[name]!] }]),
  );

/**
 * Searches an index.
 * @param folder address of the Pagefind bundle, with a slash at the end
 */
export async function search(folder: string, state: SearchState): Promise<Found> {
  if (!loaded.has(folder)) loaded.set(folder, load(folder));
  const pagefind = await loaded.get(folder)!;
  const ask = (without?: FacetName) => {
    const sort = orders[state.sort];
    return pagefind.search(state.q || null, { filters: filtersOf(state, without), ...(sort ? { sort } : {}) });
  };
  const { results, filters } = await ask();
  const counts: Counts = { ...filters };
  // A facet with a choice counts what its other values would add, so it is asked without itself.
  for (const name of facetNames) if (state.filters[name]) counts[name] = (await ask(name)).filters[name] ?? {};
  return { total: results.length, counts, hits: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())) };
}
