/** One page of a long list, counted from 1. */
export interface Page<T> {
  readonly number: number;
  readonly count: number;
  readonly items: readonly T[];
}

/** Entries of the explorer on one page: a list of this length stays near 25 kB over the wire. */
export const PAGE_LENGTH = 100;

/** Cuts a list into pages; an empty list is one empty page. */
export function paginate<T>(items: readonly T[], length: number = PAGE_LENGTH): Page<T>[] {
  const count = Math.max(1, Math.ceil(items.length / length));
  return Array.from({ length: count }, (_, i) => ({ number: i + 1, count, items: items.slice(i * length, (i + 1) * length) }));
}
