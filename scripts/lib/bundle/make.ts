import type { Practice } from '../../../src/domain/practice.ts';
import { bundleName, BUNDLES, type BundleSubject } from '../../../src/files/bundles.ts';
import { readCountryRecords } from '../../../src/files/countryRecords.ts';
import type { BundleRecord } from '../../../src/schemas/bundle.ts';
import { described, layReady } from '../layReady.ts';
import type { Stamp } from '../stamp.ts';
import type { BuiltSite } from './builtSite.ts';
import { composeBundle } from './compose.ts';
import { packBundle } from './zip.ts';

/** Countries that a bundle can say something of: with documents on file, with practices, or that took one over. In order. */
export const countriesToBundle = (root: string, practices: readonly Practice[]): string[] =>
  [
    ...new Set([
      ...readCountryRecords(root).keys(),
      ...practices.flatMap(({ record }) => [record.country, ...record.transfers.map(({ country }) => country)]),
    ]),
  ].sort();

/** The record of a bundle. @param zip the bundle, packed */
export function recordOf({ kind, id }: BundleSubject, language: string, { date, version, content }: Stamp, zip: Uint8Array): BundleRecord {
  return { kind, id, language, date, version, content, ...described(zip) };
}

/**
 * Makes a bundle from the built site and lays it ready for the next build to offer.
 * @param practices every practice of the site
 * @returns what was made
 */
export async function makeBundle(
  root: string,
  subject: BundleSubject,
  language: string,
  site: BuiltSite,
  practices: readonly Practice[],
): Promise<BundleRecord> {
  const { files, folder, stamp } = await composeBundle(root, subject, language, site, practices);
  const zip = packBundle(files, folder, stamp.date);
  const record = recordOf(subject, language, stamp, zip);
  layReady(root, BUNDLES, bundleName(subject, language), { zip }, record);
  return record;
}
