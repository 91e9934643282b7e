import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { names } from './list.ts';

/** A file that lies ready, by its name in its folder. */
export interface ReadyFile {
  readonly name: string;
  readonly bytes: number;
}

/** A record as it lies there; nothing if it cannot be read, is of another version of the program, or one of its files is gone. */
function readRecord<T>(folder: string, name: string, parse: (data: unknown) => T, filesOf: (record: T) => readonly ReadyFile[]): T[] {
  try {
    const record = parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return filesOf(record).every((file) => statSync(join(folder, file.name), { throwIfNoEntry: false })?.size === file.bytes)
      ? [record]
      : [];
  } catch {
    return [];
  }
}

/**
 * Records of what programs made of the content and laid ready, each beside its files. It can be made again, so whatever is not
 * whole is left out.
 * @param parse throws on a record of another version
 * @param filesOf the files that a record speaks of
 */
export const readReady = <T>(
  root: string,
  folder: string,
  parse: (data: unknown) => T,
  filesOf: (record: T) => readonly ReadyFile[],
): T[] =>
  names(root, folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readRecord(join(root, folder), name, parse, filesOf));

/** What the editors wrote; a manifest or a change log beside it is made by programs. */
const isText = (name: string) => /\.(mdx|avif|gif|jpe?g|png|svg|webp)$/.test(name) || name === 'volume.yaml';

/** Text files below a folder, as paths in it. */
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));

/** SHA-256 over names and bytes of all texts and images in a folder: tells whether what was made of them still says what they say. */
export function textsDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of textsIn(folder).sort()) hash.update(`\0${file.replaceAll('\\', '/')}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
