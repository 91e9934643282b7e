import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { guards } from '../rules/index.ts';
import { checkContent } from './checkContent.ts';
import { readList, writeList } from './fileList.ts';
import type { Finding } from './finding.ts';
import { digester } from './fingerprint.ts';

/** Folders with all that the check of a build reads, and all that it consists of. */
const READ = ['content', '.github/editorial', 'src', 'scripts'];
const LOCK = 'package-lock.json';

/** Where it is remembered which content was fine. */
const memoryOf = (root: string) => join(root, '.cache', 'checked');

/**
 * SHA-256 over the day and over names and bytes of all that is checked. Folders count, empty ones too: some rules are about them.
 * @returns nothing if there is a link among it, for it is not known what it will lead to
 */
function keyOf(root: string, today: string, digest: (file: string) => string): string | undefined {
  const hash = createHash('sha256').update(`${process.version}\0${today}\0${digest(LOCK)}`);
  const isPlain = (folder: string): boolean =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .every((entry) => {
        const path = `${folder}/${entry.name}`;
        hash.update(`\0${path}\0${entry.isFile() ? digest(path) : ''}`);
        return entry.isFile() || (entry.isDirectory() && isPlain(path));
      });
  return READ.every(isPlain) ? hash.digest('hex') : undefined;
}

/**
 * Checks what a site must not be built without (`guards`), unless the same content was found fine before, by the same rules and on
 * the same day: a build of 10,000 practices in which nothing changed takes seconds, most of which would go into this.
 * @param today YYYY-MM-DD
 * @param digest of a file, read at the beginning of the build
 */
export function checkOnce(
  root: string,
  today: string,
  digest: (file: string) => string = digester(root),
): { readonly findings: Finding[]; readonly practices: number } {
  const key = keyOf(root, today, digest);
  const [fine, count] = readList(memoryOf(root)) ?? [];
  if (key !== undefined && key === fine) return { findings: [], practices: Number(count) };
  const checked = checkContent(root, today, { among: guards });
  // Read again: what changed while it was checked was not checked.
  if (checked.findings.length === 0 && key !== undefined && key === keyOf(root, today, digester(root)))
    writeList(memoryOf(root), [key, String(checked.practices)]);
  return checked;
}
