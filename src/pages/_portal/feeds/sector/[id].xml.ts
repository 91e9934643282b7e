import { facetFeed } from '../../../../content/facetFeed.ts';

export const { getStaticPaths, GET } = facetFeed('sector');
