import { inAll, matchesOf, pagesOf } from './match.ts';
import { pagesWithPhrase } from './phrase.ts';
import type { Query } from './query.ts';
import { ranked } from './rank.ts';
import type { WordIndex } from './wordIndex.ts';

/**
 * Pages that answer a question, the best first: those that have all of its words. A word that no page has, not even in part, is
 * passed over as long as another is found. The same answers as Pagefind 1.5 gives (`search_term` in `pagefind_web/src/search.rs`).
 */
export function findPages(query: Query, index: WordIndex): number[] {
  if (query.exact) return pagesWithPhrase(query.terms, index);
  const asked = query.terms.map((term) => {
    const matches = matchesOf(term, index);
    return { term, matches, found: pagesOf(matches) };
  });
  const sets = asked.filter(({ matches }) => matches.length > 0).map(({ found }) => found);
  return ranked(
    inAll(sets),
    asked.map(({ term, matches, found }) => ({ term, matches, pages: found.size })),
    index,
  );
}
