import { combinationOf, facetNames, type FacetName } from '../domain/facetNames.ts';
import type { Counts } from '../domain/search/narrow.ts';
import { EVERY_PRACTICE } from '../exports/everyPractice.ts';
import { orderFile, parsePart, type OrderName } from '../exports/searchOrder.ts';
import { pagefindFilters, type PagefindFilters } from './query.ts';
import { orders, type SearchState, type Sort } from './state.ts';

/** The part of Pagefind’s JavaScript interface that we use. */
interface Pagefind {
  /** Before `init`; without a worker a reader need not load the code twice, and no search here takes long enough to be felt. */
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads the values of every filter; before that, a search counts those filters only that it was asked for. */
  filters(): Promise<Counts>;
  search(term: string, options: { filters?: PagefindFilters }): Promise<{ results: Result[]; filters: Counts }>;
}

interface Result {
  /** Name of the part of the index that holds what is shown. */
  readonly id: string;
  data(): Promise<Hit>;
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
  await pagefind.options({ baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}

const ranks = new Map<string, Promise<Map<number, number>>>();

/** Where each practice of an index stands in an order, by its number. */
async function ranksIn(folder: string, digest: string, by: OrderName): Promise<Map<number, number>> {
  const answer = await fetch(folder + orderFile(digest, by));
  const pages = (await answer.json()) as number[];
  return new Map(pages.map((page, rank) => [page, rank]));
}

/** Results in the order that the reader chose; as they came where none is chosen. */
async function sorted(folder: string, results: Result[], sort: Sort): Promise<Result[]> {
  const order = orders[sort];
  if (!order || results.length < 2) return results;
  const { digest } = parsePart(results[0]!.id);
  const key = `${folder} ${digest} ${order.by}`;
  if (!ranks.has(key)) ranks.set(key, ranksIn(folder, digest, order.by));
  const rank = await ranks.get(key)!;
  const rankOf = ({ id }: Result) => rank.get(parsePart(id).page)! * (order.direction === 'desc' ? -1 : 1);
  return results.sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * Searches an index.
 * @param folder address of the Pagefind bundle, with a slash at the end
 */
export async function search(folder: string, state: SearchState): Promise<Found> {
  if (!loaded.has(folder)) loaded.set(folder, load(folder));
  const pagefind = await loaded.get(folder)!;
  const ask = (without?: FacetName) => pagefind.search(state.q || EVERY_PRACTICE, { filters: pagefindFilters(state.filters, without) });
  const results = await sorted(folder, (await ask()).results, state.sort);
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
