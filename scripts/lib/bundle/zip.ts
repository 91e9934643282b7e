import { strToU8, zipSync } from 'fflate';
import { noonOf } from '../stamp.ts';

/** Files of a bundle by path, with forward slashes. */
export type BundleFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Packs files into one folder of a zip, sorted by name.
 * @param date YYYY-MM-DD that every file carries
 * @returns the same bytes for the same files, on any machine
 */
export function packBundle(files: BundleFiles, folder: string, date: string): Uint8Array {
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [`${folder}/${path}`, bytes(content)]);
  return zipSync(Object.fromEntries(sorted) as Record<string, Uint8Array>, { level: 9, mtime: noonOf(date) });
}
