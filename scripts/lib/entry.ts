import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList, writeList } from './fileList.ts';
import { filesBelow } from './fingerprint.ts';
import { sha256 } from './sha256.ts';
import type { SiteName } from './sites.ts';

/** A site that is ready in the cache. */
export interface ReadySite {
  readonly site: SiteName;
  readonly folder: string;
  /** SHA-256 of every file by its path below the folder, as it was when the site was built. */
  readonly files: ReadonlyMap<string, string>;
  /** Was it there already, its inputs unchanged? */
  readonly reused: boolean;
}

/** An entry of the cache is a folder with the site, and beside the site the list of its files, which travels with it. */
export const siteIn = (entry: string) => join(entry, 'site');
const listIn = (entry: string) => join(entry, 'files');

const DIGEST = 64;

/** Digests of all files below a folder, by path. */
export const digests = (folder: string): Map<string, string> =>
  new Map(filesBelow(folder, '.').map((file) => [file.slice('./'.length), sha256(readFileSync(join(folder, file)))]));

/**
 * Lists a finished site in an entry: from here on it can be told whether its files are those that were built.
 * @param entry a folder whose `site` is whole; only then may it be moved to its place
 */
export const seal = (entry: string): void =>
  writeList(
    listIn(entry),
    [...digests(siteIn(entry))].map(([path, digest]) => `${digest} ${path}`),
  );

/** An entry as it lies there, or nothing if its list is not whole. The files themselves are held against the list by who reads them. */
export function readEntry(site: SiteName, entry: string, reused: boolean): ReadySite | undefined {
  const lines = readList(listIn(entry));
  const files = lines?.map((line): [string, string] => [line.slice(DIGEST + 1), line.slice(0, DIGEST)]);
  return files && { site, folder: siteIn(entry), files: new Map(files), reused };
}

/** A file that is not what was written: the disk lost it, or somebody changed it. */
export class WrongFile extends Error {
  readonly path: string;
  /** The site of the cache that it belongs to; none if it is not part of a site. */
  readonly owner: ReadySite | undefined;

  constructor(path: string, owner?: ReadySite) {
    super(`${path} is not what was written there: ${owner ? 'is the disk failing?' : 'make it again, or remove it'}`);
    this.path = path;
    this.owner = owner;
  }
}

/**
 * The bytes of a file, proved.
 * @param owner the site that it is part of
 * @throws WrongFile if it cannot be read or has another digest
 */
export function readProved(path: string, digest: string, owner?: ReadySite): Buffer {
  const bytes = (() => {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  })();
  if (bytes === undefined || sha256(bytes) !== digest) throw new WrongFile(path, owner);
  return bytes;
}

/** @throws WrongFile if any file of the site is not what was built */
export function proveAll(ready: ReadySite): void {
  for (const [path, digest] of ready.files) readProved(join(ready.folder, path), digest, ready);
}
