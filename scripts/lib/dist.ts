import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { readList, writeList } from './fileList.ts';

/** A file of a joined site as it was laid down. */
export interface Laid {
  readonly sha256: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** What `dist` was last joined from. It lies in the cache: the site itself holds nothing that is not for readers. */
const recordOf = (root: string) => join(root, '.cache', 'dist-files');

/** Remembers how the files of a joined site were laid down. */
export const writeRecord = (root: string, files: ReadonlyMap<string, Laid>): void =>
  writeList(
    recordOf(root),
    [...files].map(([path, { sha256, bytes, mtimeMs }]) => `${sha256} ${bytes} ${mtimeMs} ${path}`),
  );

/** What is remembered; nothing if that cannot be read. */
export function readRecord(root: string): Map<string, Laid> {
  const lines = readList(recordOf(root)) ?? [];
  return new Map(
    lines.map((line) => {
      const [sha256, bytes, mtimeMs, ...path] = line.split(' ');
      return [path.join(' '), { sha256: sha256!, bytes: Number(bytes), mtimeMs: Number(mtimeMs) }];
    }),
  );
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What lies in a joined site now. */
export interface Found {
  /** Files that are as they were laid down. */
  readonly intact: ReadonlyMap<string, Laid>;
  /** How many files lie there, others included. */
  readonly count: number;
}

/**
 * Compares a joined site with what is remembered of it, by size and time, without reading it: 60,000 files in half a second.
 * @param folder the joined site; nothing is found if it is not there
 */
export function compare(folder: string, record: ReadonlyMap<string, Laid>): Found {
  const intact = new Map<string, Laid>();
  let count = 0;
  const look = (below: string) => {
    for (const entry of entries(join(folder, below))) {
      const path = below + entry.name;
      if (entry.isDirectory()) look(`${path}/`);
      else {
        count += 1;
        const laid = record.get(path);
        const now = laid && entry.isFile() ? lstatSync(join(folder, path)) : undefined;
        if (laid && now?.size === laid.bytes && now.mtimeMs === laid.mtimeMs) intact.set(path, laid);
      }
    }
  };
  look('');
  return { intact, count };
}
