import { facetNames, type FacetName } from '../domain/facetNames.ts';
import { countValues, having } from '../domain/facets.ts';
import { paginate } from '../domain/pages.ts';
import { facetFolders } from '../urls.ts';
import { valuesInOrder } from '../words/facetValues.ts';
import { allPractices } from './practices.ts';

/** Facets whose pages are an index and a list for each value; countries, regions and volumes have pages of their own. */
export const listFacets: readonly FacetName[] = ['sector', 'sdg', 'cost', 'evidence', 'status', 'channel', 'minimum'];

export const facetPaths = listFacets.map((name) => ({ params: { folder: facetFolders[name] }, props: { name } }));

/** Values of a facet that have a page. */
export const valuesOf = async (name: FacetName): Promise<readonly string[]> =>
  valuesInOrder(name) ?? [...countValues(await allPractices(), name).keys()];

/** Further pages of every facet's values, those of countries and regions among them; a volume lists its own practices. */
export async function furtherPages() {
  const practices = await allPractices();
  return facetNames
    .filter((name) => name !== 'volume')
    .flatMap((name) =>
      [...countValues(practices, name).keys()].flatMap((value) =>
        paginate(having(practices, name, value))
          .slice(1)
          .map(({ number }) => ({ params: { folder: facetFolders[name], value, page: String(number) }, props: { name, value, number } })),
      ),
    );
}
