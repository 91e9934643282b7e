import type { Term } from './query.ts';
import type { Form, WordIndex } from './wordIndex.ts';

/** A word of the index that answers to a term. */
export interface Match {
  readonly stem: string;
  readonly forms: readonly Form[];
}

/**
 * Words that answer to a term: all that begin with its stem; if there are none, the longest one that the stem begins with.
 * The same rule as Pagefind’s (`find_word_extensions` in `pagefind_web/src/search.rs`).
 */
export function matchesOf({ stem }: Term, { words }: WordIndex): Match[] {
  const longer: Match[] = [];
  let shorter: Match | undefined;
  for (const [word, forms] of words)
    if (word.startsWith(stem)) longer.push({ stem: word, forms });
    else if (stem.startsWith(word) && word.length > (shorter?.stem.length ?? 0)) shorter = { stem: word, forms };
  return longer.length > 0 || !shorter ? longer : [shorter];
}

/** Pages on which a word stands in any form. */
export const pagesOf = (matches: readonly Match[]): Set<number> =>
  new Set(matches.flatMap(({ forms }) => forms.flatMap(({ postings }) => postings.map(({ page }) => page))));

/** Pages that are in every one of the sets. */
export const inAll = (sets: readonly ReadonlySet<number>[]): Set<number> =>
  sets.reduce<Set<number>>((left, set) => new Set([...left].filter((page) => set.has(page))), new Set(sets[0]));
