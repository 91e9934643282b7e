import type { OrderName } from '../exports/searchOrder.ts';
import { facetNames, type Chosen, type FacetName } from '../domain/facetNames.ts';

export const sorts = ['relevance', 'newest', 'oldest', 'evidence', 'cheapest', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** The order of the index that a way to sort goes by; the best match first has none. */
export const orders: Partial<Record<Sort, { readonly by: OrderName; readonly direction: 'asc' | 'desc' }>> = {
  newest: { by: 'started', direction: 'desc' },
  oldest: { by: 'started', direction: 'asc' },
  evidence: { by: 'evidence', direction: 'desc' },
  cheapest: { by: 'cost', direction: 'asc' },
  title: { by: 'title', direction: 'asc' },
};

/** What a reader asked for; the query string is its one and only home. */
export interface SearchState {
  readonly q: string;
  readonly filters: Chosen;
  readonly sort: Sort;
}

/** With words the best match comes first, without words the newest. */
export const defaultSort = (q: string): Sort => (q ? 'relevance' : 'newest');

const MAX_QUERY = 200;

/**
 * Reads a query string. What it does not know it leaves out: an old or foreign link still opens something.
 * @param search with or without `?`
 */
export function parseState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const q = (params.get('q') ?? '').trim().slice(0, MAX_QUERY);
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(name).map((value) => value.toLowerCase()))].filter((value) => /^[a-z0-9-]{1,40}$/.test(value));
    if (values.length > 0) filters[name] = values.sort();
  }
  const sort = sorts.find((candidate) => candidate === params.get('sort')) ?? defaultSort(q);
  return { q, filters, sort };
}

/** The query string of a state, in one order only, so that the same view has the same address. Empty for the whole list. */
export function formatState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const name of facetNames) for (const value of state.filters[name] ?? []) params.append(name, value);
  if (state.sort !== defaultSort(state.q)) params.set('sort', state.sort);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Nothing asked: the list as the server sent it says it all. */
export const isEmpty = (state: SearchState): boolean => formatState(state) === '';

/** The state with a value of a facet added or taken away. */
export function toggle(state: SearchState, name: FacetName, value: string): SearchState {
  const values = state.filters[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  const { [name]: _, ...rest } = state.filters;
  return { ...state, filters: next.length > 0 ? { ...rest, [name]: next } : rest };
}
