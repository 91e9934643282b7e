import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeCountrySchema, type CountryRecord } from '../schemas/country.ts';
import { names } from './list.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';
import { readCodes } from './vocabularies.ts';

/** Names of the country files, e.g. `TGO.yaml`. */
export const countryFiles = (root: string): string[] =>
  existsSync(join(root, contentPath('countries'))) ? names(root, contentPath('countries')).filter((name) => name.endsWith('.yaml')) : [];

/** Policies, laws and institutions by ISO 3166-1 alpha-3. Throws on a file that does not fit; the content check says where. */
export const readCountryRecords = oncePerRoot((root): ReadonlyMap<string, CountryRecord> => {
  const schema = makeCountrySchema(readCodes(root));
  const records = countryFiles(root).map((name) => schema.parse(parse(readText(root, contentPath('countries', name)))));
  return new Map(records.map((record) => [record.country, record]));
});

/** How many policies, laws and institutions our file names for a country. */
export function documentCount(iso3: string): number {
  const record = readCountryRecords().get(iso3);
  return record ? record.policies.length + record.legal.length + record.institutions.length : 0;
}
