import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BOOKS } from '../../src/files/books.ts';
import { BUNDLES } from '../../src/files/bundles.ts';
import { LINK_HISTORY } from '../../src/files/linkHistory.ts';
import { isFrozen } from '../../src/files/volumes.ts';
import { volumeOf, type SiteName } from './sites.ts';

/** Files below a path, sorted by name; the path itself if it is a file; none if it is not there. */
export function filesBelow(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

const CODE = [
  'src',
  'scripts/lib',
  'scripts/migrations',
  'astro.config.mjs',
  'package-lock.json',
  'content/vocabularies',
  'content/reference',
  'content/interface',
];
/** Code that no page of a volume imports; a test holds that. */
export const PORTAL_ONLY = [
  'src/pages/_portal',
  'src/components/country',
  'src/components/coverage',
  'src/components/survey',
  'src/components/fit',
  'src/components/links',
];
/** Content that the portal shows and no volume does. */
const OF_PORTAL = [
  'content/volumes',
  'content/pages',
  'content/questions',
  'content/countries',
  'content/fit-rules.yaml',
  LINK_HISTORY,
  'public',
];
/** Settings of a deployment that pages depend on. */
export const SETTINGS = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL', 'EDITORS_EMAIL'];

/** A manifest lists what was built of a volume, so no page of the volume can depend on it. */
const MANIFEST = /^content\/volumes\/\d+\/manifest\.json$/;

/** Content of a volume. The history of links marks its pages until it is published; from then on nothing that happens elsewhere does. */
const ofVolume = (root: string, number: number) => [`content/volumes/${number}`, ...(isFrozen(number, root) ? [] : [LINK_HISTORY])];

/** Records of the books and bundles that lie ready: the portal offers them. Their files are named by their digests in there. */
const readyRecords = (root: string) =>
  [BOOKS, BUNDLES].flatMap((folder) => filesBelow(root, folder)).filter((file) => file.endsWith('.json'));

/** What a site is made from. A volume knows nothing of other volumes: that keeps its bytes where they are. */
export function inputsOf(root: string, site: SiteName): string[] {
  const volume = volumeOf(site);
  const own = volume === undefined ? [...OF_PORTAL, ...readyRecords(root)] : ofVolume(root, volume);
  const others = volume === undefined ? ['src/pages/_volume'] : PORTAL_ONLY;
  return [...CODE, ...own]
    .flatMap((path) => filesBelow(root, path))
    .filter((file) => !others.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => volume === undefined || !MANIFEST.test(file));
}

/** SHA-256 over names and bytes of all inputs, the settings and the version of Node. Same inputs, same site. */
export function fingerprint(root: string, site: SiteName, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of SETTINGS) hash.update(`\0${name}=${env[name] ?? ''}`);
  for (const file of inputsOf(root, site)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}
