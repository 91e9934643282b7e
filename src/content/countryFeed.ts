import type { APIRoute } from 'astro';
import { having } from '../domain/facets.ts';
import { groupByEach } from '../domain/groupByEach.ts';
import { takenOverBy, type Practice } from '../domain/practice.ts';
import { translator } from '../files/interface.ts';
import { countryName } from '../words/labels.ts';
import { countriesShown } from './countries.ts';
import { practiceFeed } from './feed.ts';
import { perBuild } from './perBuild.ts';
import { allPractices } from './practices.ts';

/** Practices by the countries that took them over. */
const byTaker = perBuild(async () => groupByEach(await allPractices(), takenOverBy));

/** Practices from a country, and those of others that it took over: what the country’s page lists. */
const concerning = async (id: string): Promise<Practice[]> => [
  ...having(await allPractices(), 'country', id),
  ...((await byTaker()).get(id.toUpperCase()) ?? []),
];

/** Every country that has a page has a feed, even while it is empty: who follows it learns of the first practice. */
export const getStaticPaths = async () => (await countriesShown()).map(({ iso3 }) => ({ params: { id: iso3.toLowerCase() } }));

/** The feed of a country (RSS 2.0). Its address has the ISO 3166-1 alpha-3 code in lower case. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) =>
  practiceFeed(await concerning(id), countryName(translator('en'), id));
