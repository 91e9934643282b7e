import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that nobody ever sees half of it: beside its place, then moved there. Its permissions stay.
 * @throws if it cannot be written; what was there before is then untouched
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    const before = statSync(path, { throwIfNoEntry: false });
    if (before) chmodSync(draft, before.mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
