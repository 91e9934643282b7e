import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { BOOKS } from '../../src/files/books.ts';
import { BUNDLES } from '../../src/files/bundles.ts';
import { LINK_HISTORY } from '../../src/files/linkHistory.ts';
import { isFrozen } from '../../src/files/volumes.ts';
import { sha256 } from './sha256.ts';
import { volumeOf, type SiteName } from './sites.ts';

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);

/** Only a link has to be asked what it leads to: ten thousand folders are listed three times as fast. */
function below(root: string, path: string, entry: Dirent): string[] {
  if (entry.isSymbolicLink()) return filesBelow(root, path);
  return entry.isDirectory() ? filesIn(root, path) : [path];
}

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort(byName)
    .flatMap((entry) => below(root, `${folder}/${entry.name}`, entry));

/** Files below a path, sorted by name; the path itself if it is a file; none if it is not there. */
export function filesBelow(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isDirectory() ? filesIn(root, path) : [path];
}

/** {@link filesBelow} of one moment: each path is looked at once. */
function lister(root: string): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const files = known.get(path) ?? filesBelow(root, path);
    known.set(path, files);
    return files;
  };
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

/** Code of pages: nothing outside Astro can import it. */
const OF_PAGES = ['src/pages', 'src/components', 'src/layouts', 'src/styles', 'src/client', 'src/content'];

interface Inputs {
  readonly own: readonly string[];
  /** Folders of shared code that this site has no use for. */
  readonly without: readonly string[];
}

function inputsBeside(root: string, site: SiteName): Inputs {
  if (site === 'search') return { own: ['content/volumes'], without: OF_PAGES };
  if (site === 'portal') return { own: [...OF_PORTAL, ...readyRecords(root)], without: ['src/pages/_volume'] };
  return { own: ofVolume(root, volumeOf(site)!), without: PORTAL_ONLY };
}

/** What a site is made from. A volume knows nothing of other volumes: that keeps its bytes where they are. */
export function inputsOf(root: string, site: SiteName, list: (path: string) => readonly string[] = lister(root)): string[] {
  const { own, without: others } = inputsBeside(root, site);
  return [...CODE, ...own]
    .flatMap((path) => list(path))
    .filter((file) => !others.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => site === 'portal' || !MANIFEST.test(file));
}

/** Digests of files by path, each read once. */
export function digester(root: string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const digest = known.get(file) ?? sha256(readFileSync(join(root, file)));
    known.set(file, digest);
    return digest;
  };
}

/**
 * SHA-256 over names and digests of all inputs of each site, the settings and the version of Node. Same inputs, same site. All are
 * of one moment: a file that several sites are made from is read once.
 * @param env settings of the deployment
 * @param digest of a file; read anew unless told
 */
export function fingerprints(
  root: string,
  sites: readonly SiteName[],
  env: NodeJS.ProcessEnv = process.env,
  digest: (file: string) => string = digester(root),
): Map<SiteName, string> {
  const settings = SETTINGS.map((name) => `\0${name}=${env[name] ?? ''}`).join('');
  const list = lister(root);
  const keyOf = (site: SiteName) => {
    const hash = createHash('sha256').update(process.version).update(settings);
    for (const file of inputsOf(root, site, list)) hash.update(`\0${file}\0${digest(file)}`);
    return hash.digest('hex').slice(0, 24);
  };
  return new Map(sites.map((site) => [site, keyOf(site)]));
}

/** The same for one site. */
export const fingerprint = (root: string, site: SiteName, env?: NodeJS.ProcessEnv): string => fingerprints(root, [site], env).get(site)!;
