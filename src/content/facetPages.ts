import type { FacetName } from '../domain/facetNames.ts';
import { facetFolders } from '../urls.ts';

/** Facets whose pages are an index and a list for each value; countries, regions and volumes have pages of their own. */
export const listFacets: readonly FacetName[] = ['sector', 'sdg', 'cost', 'evidence', 'status', 'channel', 'minimum'];

export const facetPaths = listFacets.map((name) => ({ params: { folder: facetFolders[name] }, props: { name } }));
