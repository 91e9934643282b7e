import { combinationOf, facetNames, hasChosen, type Chosen, type FacetName } from '../facetNames.ts';

/** Values of a page by facet. */
export type FacetValues = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** For each facet, how many pages have each value. */
export type Counts = Partial<Record<FacetName, Record<string, number>>>;

/** Pages that have what is chosen of every facet. @param without a facet to leave out */
export const narrow = (pages: readonly number[], valuesOf: readonly FacetValues[], chosen: Chosen, without?: FacetName): number[] =>
  pages.filter((page) =>
    facetNames.every((name) => name === without || !chosen[name] || hasChosen(valuesOf[page]![name] ?? [], name, chosen[name])),
  );

function countOf(pages: readonly number[], valuesOf: readonly FacetValues[], name: FacetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const page of pages) for (const value of valuesOf[page]![name] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * How many of the pages each value would show if it were chosen. Where a second choice of a facet widens, it counts what it
 * would add, so the facet is left out; where it narrows, what would be left.
 */
export function countChoices(pages: readonly number[], valuesOf: readonly FacetValues[], chosen: Chosen): Counts {
  const count = (name: FacetName) =>
    countOf(narrow(pages, valuesOf, chosen, combinationOf(name) === 'any' ? name : undefined), valuesOf, name);
  return Object.fromEntries(facetNames.map((name) => [name, count(name)]));
}
