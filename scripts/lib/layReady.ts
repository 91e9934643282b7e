import { join } from 'node:path';
import { sha256 } from './sha256.ts';
import { writeWhole } from './writeWhole.ts';

/** By what a file is known again. */
export const described = (bytes: Uint8Array): { bytes: number; sha256: string } => ({
  bytes: bytes.length,
  sha256: sha256(bytes),
});

/**
 * Lays files ready for the next build to offer, and last their record, so that a record there is of files that are whole.
 * @param name of the files without an ending
 * @param files bytes by ending
 */
export function layReady(root: string, folder: string, name: string, files: Readonly<Record<string, Uint8Array>>, record: object): void {
  const path = join(root, folder, name);
  for (const [ending, bytes] of Object.entries(files)) writeWhole(`${path}.${ending}`, bytes);
  writeWhole(`${path}.json`, `${JSON.stringify(record, null, 2)}\n`);
}
