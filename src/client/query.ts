import { combinationOf, facetNames, type Chosen, type FacetName } from '../domain/facetNames.ts';

/** Filters as Pagefind takes them: by the name of the filter, which of its values a result must have. */
export type PagefindFilters = Partial<Record<FacetName, Partial<Record<'any' | 'all', readonly string[]>>>>;

/**
 * What is chosen, for Pagefind: facets narrow, and the values of one facet combine as the facet says.
 * @param without a facet to leave out
 */
export const pagefindFilters = (chosen: Chosen, without?: FacetName): PagefindFilters =>
  Object.fromEntries(
    facetNames.filter((name) => name !== without && chosen[name]).map((name) => [name, { [combinationOf(name)]: [...chosen[name]!] }]),
  );
