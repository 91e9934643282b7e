import { withoutMarks } from '../../../src/domain/search/query.ts';
import { stemmerOf } from '../../../src/exports/stem.ts';
import type { SiteIndex } from './pagefindIndex.ts';

/** A word as Pagefind reads it: letters and digits, in lower case, without marks. */
const wordOf = (token: string): string => withoutMarks(token.replace(/[^\p{L}\p{N}\p{M}]/gu, '').toLowerCase());

/** Stems at each position of each page, as `page position`. */
function stemsByPlace({ words }: SiteIndex): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [stem, forms] of words.words)
    for (const { postings } of forms)
      for (const { page, places } of postings)
        for (const { position } of places) {
          const place = `${page} ${position}`;
          found.set(place, [...(found.get(place) ?? []), stem]);
        }
  return found;
}

/**
 * Stems in the site’s index that a stemmer of the language would not find: Pagefind brings its own edition of Snowball. The text
 * and the index are read side by side; a word of several parts has several stems, and teaches nothing.
 */
export function learnedStems(index: SiteIndex, language: string): Record<string, string> {
  const stem = stemmerOf(language);
  const stems = stemsByPlace(index);
  const learned = new Map<string, string>();
  for (const [page, { content }] of index.pages.entries())
    for (const [position, token] of content.split(/\s+/).entries()) {
      const [word, [found, ...more]] = [wordOf(token), stems.get(`${page} ${position}`) ?? []];
      if (word && found !== undefined && more.length === 0 && stem(word) !== found) learned.set(word, found);
    }
  return Object.fromEntries([...learned].sort(([a], [b]) => (a < b ? -1 : 1)));
}
