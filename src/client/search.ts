import { combinationOf, facetNames, type FacetName } from '../domain/facetNames.ts';
import type { Counts } from '../domain/search/narrow.ts';
import { EVERY_PRACTICE } from '../exports/everyPractice.ts';
import { pagefindFilters, type PagefindFilters } from './query.ts';
import { orders, type SearchState } from './state.ts';

/** The part of Pagefind’s JavaScript interface that we use. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Loads the values of every filter; before that, a search counts those filters only that it was asked for. */
  filters(): Promise<Counts>;
  search(
    term: string,
    options: { filters?: PagefindFilters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string> }> }[]; filters: Counts }>;
}

/** A practice as the index keeps it. */
export interface Hit {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface Found {
  readonly total: number;
  /** Fetches hits from one position up to another. */
  readonly hits: (from: number, to: number) => Promise<Hit[]>;
  /**
   * For each facet, how many practices each value would show if it were chosen. Asked for apart: it loads every filter, which
   * at 10,000 practices weigh more than all that is needed for the first results.
   */
  readonly counts: () => Promise<Counts>;
}

const loaded = new Map<string, Promise<Pagefind>>();

async function load(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches an index.
 * @param folder address of the Pagefind bundle, with a slash at the end
 */
export async function search(folder: string, state: SearchState): Promise<Found> {
  if (!loaded.has(folder)) loaded.set(folder, load(folder));
  const pagefind = await loaded.get(folder)!;
  const ask = (without?: FacetName) => {
    const order = orders[state.sort];
    return pagefind.search(state.q || EVERY_PRACTICE, {
      filters: pagefindFilters(state.filters, without),
      ...(order && { sort: { [order.by]: order.direction } }),
    });
  };
  const { results } = await ask();
  const count = async (): Promise<Counts> => {
    await pagefind.filters();
    const counts: Counts = { ...(await ask()).filters };
    // Where a second choice widens, it counts what it would add, so the facet is asked without itself; where it narrows, what would be left.
    for (const name of facetNames)
      if (state.filters[name] && combinationOf(name) === 'any') counts[name] = (await ask(name)).filters[name] ?? {};
    return counts;
  };
  let counted: Promise<Counts> | undefined;
  return {
    total: results.length,
    hits: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())),
    counts: () => (counted ??= count()),
  };
}
