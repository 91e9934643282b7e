import type { APIRoute } from 'astro';
import { json } from '../../../../content/responses.ts';
import { interfaceLanguages, translator } from '../../../../files/interface.ts';
import { readCountries } from '../../../../files/reference.ts';
import { countryName } from '../../../../words/labels.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** Names of countries by code; fetched where a reader chooses a country or compares practices. */
export const GET: APIRoute = ({ params }) => {
  const t = translator(params['language']!);
  return json(Object.fromEntries([...readCountries().keys()].map((iso3) => [iso3, countryName(t, iso3)])));
};
