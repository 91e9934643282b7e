import { linkSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clear } from './clear.ts';
import { compare, readRecord, writeRecord, type Found, type Laid } from './dist.ts';
import { readProved, type ReadySite } from './entry.ts';
import { sha256 } from './sha256.ts';
import { sitemap } from './sitemap.ts';
import { placesOf, swap } from './swap.ts';

/** A file that joins the site beside what Astro built. */
export interface Extra {
  readonly from: string;
  /** Path below the joined site, with forward slashes. */
  readonly to: string;
  readonly sha256: string;
}

/** A file that the joined site shall have. */
interface Source {
  readonly sha256: string;
  /** @throws WrongFile if these bytes are not to be had */
  readonly bytes: () => Buffer | string;
}

/** Folder by folder, each sorted by name, as no system lists them by itself. */
const byPath = (a: string, b: string): number => (a.replaceAll('/', '\0') < b.replaceAll('/', '\0') ? -1 : 1);

/** Files of one name must have the same bytes: style sheets and scripts are named by their content. */
function add(sources: Map<string, Source>, path: string, source: Source): void {
  const other = sources.get(path);
  if (other && other.sha256 !== source.sha256) throw new Error(`two sites make ${path}, and not of the same bytes`);
  sources.set(path, source);
}

function sourcesOf(sites: readonly ReadySite[], extras: readonly Extra[]): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const ready of sites)
    for (const [path, digest] of ready.files)
      add(sources, path, { sha256: digest, bytes: () => readProved(join(ready.folder, path), digest, ready) });
  for (const { from, to, sha256: digest } of extras) add(sources, to, { sha256: digest, bytes: () => readProved(from, digest) });
  const map = sitemap([...sources.keys()].sort(byPath));
  add(sources, 'sitemap.xml', { sha256: sha256(map), bytes: () => map });
  return sources;
}

/** Gives a file a second name. @returns false where the disk, or the owner of the file, does not have it */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    return false;
  }
}

function write(path: string, { sha256: digest, bytes }: Source): Laid {
  writeFileSync(path, bytes(), { flag: 'wx' });
  const { size, mtimeMs } = lstatSync(path);
  return { sha256: digest, bytes: size, mtimeMs };
}

/**
 * Lays a site down in an empty folder. A file that the last site has already is linked from there, not from the cache: who edits
 * `dist` by hand must not edit the cache.
 */
function lay(sources: ReadonlyMap<string, Source>, next: string, last: string, { intact }: Found): Map<string, Laid> {
  const made = new Set<string>();
  const laid = new Map<string, Laid>();
  for (const [path, source] of sources) {
    const to = join(next, path);
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const there = intact.get(path);
    laid.set(path, there?.sha256 === source.sha256 && link(join(last, path), to) ? there : write(to, source));
  }
  return laid;
}

const isSame = (sources: ReadonlyMap<string, Source>, { intact, count }: Found) =>
  count === sources.size && [...sources].every(([path, source]) => intact.get(path)?.sha256 === source.sha256);

/** How many files the joined site has, and how many of them had to be written; none if it was as it should be. */
export interface Assembled {
  readonly files: number;
  readonly written: number;
}

/**
 * Joins sites into `dist`, in the place of the last one. Whatever takes room or time happens before the old site gives way.
 * @param root folder of the project
 * @param extras files that no site has
 * @throws WrongFile if what was to be joined is not what was built; the last site is then untouched, as after any error
 */
export async function assemble(root: string, sites: readonly ReadySite[], extras: readonly Extra[] = []): Promise<Assembled | undefined> {
  const places = placesOf(root);
  const sources = sourcesOf(sites, extras);
  const found = compare(places.dist, readRecord(root));
  if (isSame(sources, found)) return undefined;
  clear(places.next);
  try {
    mkdirSync(places.next);
    const laid = lay(sources, places.next, places.dist, found);
    // Before the swap, which cannot fail for want of room: if it does not come, sizes and times tell old files from new ones.
    writeRecord(root, laid);
    await swap(root);
    return { files: laid.size, written: [...laid].filter(([path, file]) => found.intact.get(path) !== file).length };
  } finally {
    clear(places.next);
  }
}
