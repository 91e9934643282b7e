import { isSlug } from '../shortlist.ts';

/** As many as fit side by side on a page of paper. */
export const MOST = 4;

/** What the address of a comparison asks for; the query string is its one and only home. */
export interface Asked {
  /** Practices to compare, each once, in order; at most {@link MOST}. */
  readonly slugs: readonly string[];
  /** Are rows hidden whose values are the same? */
  readonly onlyDifferences: boolean;
}

export interface ReadAddress extends Asked {
  /** Values that cannot be a practice’s name, cut to what can be shown. */
  readonly malformed: readonly string[];
  /** How many practices the address names beyond {@link MOST}. */
  readonly left: number;
}

const SHOWN = 80;
/** Nobody writes so many; somebody’s program may. */
const LOOKED_AT = 50;

/** Reads `?p=a&p=b&only=differences`. What it does not know it leaves out. @param search with or without `?` */
export function parseAddress(search: string): ReadAddress {
  const params = new URLSearchParams(search);
  const values = [
    ...new Set(
      params
        .getAll('p')
        .slice(0, LOOKED_AT)
        .map((value) => value.trim().toLowerCase()),
    ),
  ].filter(Boolean);
  const slugs = values.filter(isSlug);
  return {
    slugs: slugs.slice(0, MOST),
    onlyDifferences: params.get('only') === 'differences',
    malformed: values.filter((value) => !slugs.includes(value)).map((value) => value.slice(0, SHOWN)),
    left: Math.max(0, slugs.length - MOST),
  };
}

/** The query string of a comparison; empty if it asks for nothing. */
export function formatAddress({ slugs, onlyDifferences }: Asked): string {
  const params = new URLSearchParams(slugs.map((slug) => ['p', slug]));
  if (onlyDifferences) params.set('only', 'differences');
  const text = params.toString();
  return text && `?${text}`;
}
