import type { APIRoute } from 'astro';
import type { FacetName } from '../domain/facetNames.ts';
import { countValues, having } from '../domain/facets.ts';
import { translator } from '../files/interface.ts';
import { practiceFeed } from './feed.ts';
import { facetLabel } from '../words/labels.ts';
import { allPractices } from './practices.ts';

/** The route of a feed for each value of a facet that has practices. */
export const facetFeed = (name: FacetName) => ({
  getStaticPaths: async () => [...countValues(await allPractices(), name).keys()].sort().map((id) => ({ params: { id } })),
  GET: (async ({ params }) => practiceFeed(having(await allPractices(), name, params['id']!), facetLabel(translator('en'), name, params['id']!))) satisfies APIRoute,
});
