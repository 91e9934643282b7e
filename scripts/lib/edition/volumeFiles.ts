import { basename, join } from 'node:path';
import { MANIFEST } from '../../../src/domain/editions.ts';
import { volumeFolder } from '../../../src/files/editions.ts';
import type { Digests } from '../../../src/schemas/edition.ts';
import { digests } from '../entry.ts';

/**
 * Digests of all files of a folder by their path in it, sorted. Hidden files are left to the systems that make them.
 * @param folder from `root`
 */
export function digestsOf(root: string, folder: string): Record<string, string> {
  return Object.fromEntries([...digests(join(root, folder))].filter(([path]) => !basename(path).startsWith('.')));
}

/** Digests of every file of a volume but its manifest, which cannot name its own. */
export function volumeDigests(root: string, volume: number): Digests {
  const { [MANIFEST]: _, ...files } = digestsOf(root, volumeFolder(volume));
  return files;
}
