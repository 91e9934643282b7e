import { join } from 'node:path';
import type { Practice } from '../../../src/domain/practice.ts';
import { bundleName, BUNDLES, type BundleSubject } from '../../../src/files/bundles.ts';
import { readCountryRecords } from '../../../src/files/countryRecords.ts';
import type { PracticeWithText } from '../../../src/files/records.ts';
import type { BundleRecord } from '../../../src/schemas/bundle.ts';
import { described, layReady } from '../layReady.ts';
import { allSites, type SiteName } from '../sites.ts';
import { withWholeSites } from '../sound.ts';
import type { Stamp } from '../stamp.ts';
import { builtSite } from './builtSite.ts';
import { composeBundle, type Bundle } from './compose.ts';
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

/** Packs a bundle and lays it ready for the next build to offer. @returns what was made */
function lay(root: string, subject: BundleSubject, language: string, { files, folder, stamp }: Bundle): BundleRecord {
  const zip = packBundle(files, folder, stamp.date);
  const record = recordOf(subject, language, stamp, zip);
  layReady(root, BUNDLES, bundleName(subject, language), { zip }, record);
  return record;
}

/** Sites whose pages go into bundles: pages of countries are the portal’s, and name practices of every volume. */
const sitesFor = (root: string, subjects: readonly BundleSubject[]): SiteName[] =>
  subjects.some(({ kind }) => kind === 'country')
    ? allSites(root).filter((site) => site !== 'search')
    : subjects.map(({ id }): SiteName => `volume-${Number(id)}`);

/**
 * Makes bundles from the built sites, which are built if they are not there, and says how large they are.
 * @param texts every practice of the site
 */
export async function makeBundles(
  root: string,
  subjects: readonly BundleSubject[],
  languages: readonly string[],
  texts: readonly PracticeWithText[],
  log: (line: string) => void,
): Promise<void> {
  const practices = texts.map(({ practice }) => practice);
  await withWholeSites(root, sitesFor(root, subjects), log, async (ready) => {
    const site = builtSite([...ready.map(({ folder }) => folder), join(root, 'public')], texts);
    for (const subject of subjects)
      for (const language of languages) {
        const { bytes } = lay(root, subject, language, await composeBundle(root, subject, language, site, practices));
        log(`${BUNDLES}/${bundleName(subject, language)}.zip: ${Math.ceil(bytes / 1000)} kB`);
      }
  });
}
