export { getStaticPaths, GET } from '../../../../content/countryFeed.ts';
