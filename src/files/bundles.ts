import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../domain/practice.ts';
import { bundleSchema, type BundleKind, type BundleRecord } from '../schemas/bundle.ts';
import { volumeDigest } from './books.ts';
import { readReady, textsDigest } from './ready.ts';
import { contentPath } from './text.ts';

/** Where finished bundles lie, each with a record beside it. Not content: they can be made again from the site. */
export const BUNDLES = '.cache/bundles';

/** What a bundle is about: a volume by its number, or a country by its code in lower case. */
export interface BundleSubject {
  readonly kind: BundleKind;
  readonly id: string;
}

/** Name of a bundle's file without its ending, e.g. `volume-1.en` or `country-est.ar`. */
export const bundleName = ({ kind, id }: BundleSubject, language: string): string => `${kind}-${id}.${language}`;

const order = ({ kind, id, language }: BundleRecord) => [kind === 'volume' ? id.padStart(6, '0') : id, language].join(' ');

/** Bundles that lie ready: volumes by number, then countries by code, each by language. */
export const readBundles = (root: string): BundleRecord[] =>
  readReady(
    root,
    BUNDLES,
    (data) => bundleSchema.parse(data),
    (record) => [{ name: `${bundleName(record, record.language)}.zip`, bytes: record.bytes }],
  ).sort((a, b) => (order(a) < order(b) ? -1 : 1));

/** The practices of a country, and those that it took over or is to take over: what its page names. */
export const practicesFor = (practices: readonly Practice[], iso3: string): Practice[] =>
  practices.filter(({ record }) => record.country === iso3 || record.transfers.some(({ country }) => country === iso3));

/** Digest of a country's documents and of the texts of some practices: tells whether a bundle still says what the site says. */
export function countryDigest(root: string, iso3: string, practices: readonly Practice[]): string {
  const hash = createHash('sha256');
  const documents = join(root, contentPath('countries', `${iso3}.yaml`));
  if (existsSync(documents)) hash.update(readFileSync(documents));
  for (const { volume, slug } of practices)
    hash.update(`\0${volume}/${slug}\0${textsDigest(join(root, contentPath('volumes', String(volume), 'practices', slug)))}`);
  return hash.digest('hex');
}

/** Digest of what a bundle of this subject would be made of now. @param practices all of the site */
export const subjectDigest = (root: string, { kind, id }: BundleSubject, practices: readonly Practice[]): string =>
  kind === 'volume' ? volumeDigest(root, Number(id)) : countryDigest(root, id.toUpperCase(), practicesFor(practices, id.toUpperCase()));
