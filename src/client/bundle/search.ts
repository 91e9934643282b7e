import { findPages } from '../../domain/search/find.ts';
import { countChoices, narrow } from '../../domain/search/narrow.ts';
import { readQuery } from '../../domain/search/query.ts';
import { unpackIndex } from '../../domain/search/wordIndex.ts';
import type { BundleData } from '../../exports/bundleData.ts';
import { stemmerOf } from '../../exports/stem.ts';
import type { Found } from '../search.ts';
import { orders, type SearchState, type Sort } from '../state.ts';

/** Pages in an order of the index; without one they stay as they are. */
function inOrder(pages: readonly number[], sort: Sort, sorts: BundleData['sorts']): readonly number[] {
  const order = orders[sort];
  const sorted = order && sorts[order.by];
  if (!sorted) return pages;
  const chosen = new Set(pages);
  const rising = sorted.filter((page) => chosen.has(page));
  return order.direction === 'asc' ? rising : rising.reverse();
}

/** The search of a bundle: what the site’s search would find among its pages. */
export function bundleSearch({ language, pages, index, sorts, stems }: BundleData): (state: SearchState) => Promise<Found> {
  const words = unpackIndex(index);
  const stemOf = stemmerOf(language, stems);
  const facets = pages.map((page) => page.facets);
  const every = pages.map((_, page) => page);
  return async ({ q, filters, sort }) => {
    const answers = q ? findPages(readQuery(q, stemOf), words) : every;
    const shown = inOrder(narrow(answers, facets, filters), sort, sorts);
    return {
      total: shown.length,
      hits: async (from, to) => shown.slice(from, to).map((page) => pages[page]!),
      counts: async () => countChoices(answers, facets, filters),
    };
  };
}
