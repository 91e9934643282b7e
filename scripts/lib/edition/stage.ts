import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite } from '../buildSites.ts';
import { inputsOf } from '../fingerprint.ts';
import type { SiteName } from '../sites.ts';

/** Files by path from the project's folder, in place of what lies there. */
export type Overlay = ReadonlyMap<string, string>;

function put(folder: string, file: string, write: (path: string) => void): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  write(path);
}

/**
 * Copies what a site is made from, and nothing else, into an empty folder: a project that can build this one site.
 * @param overlay files that stand in the copy as if they were there already
 * @param order in which files are created; a test shuffles it
 */
export function stageSite(
  root: string,
  site: SiteName,
  folder: string,
  overlay: Overlay = new Map(),
  order = (files: string[]) => files,
): void {
  for (const file of order(['package.json', ...inputsOf(root, site)]))
    if (!overlay.has(file)) put(folder, file, (path) => copyFileSync(join(root, file), path));
  for (const [file, text] of overlay) put(folder, file, (path) => writeFileSync(path, text));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/**
 * Builds a site anew, in a folder that is gone afterwards: the cache has no part in it, and neither has what lies beside the inputs.
 * @param look reads the built site, whose folder is given, while it is there
 * @throws with the output of a build that failed
 */
export async function buildAnew<T>(
  root: string,
  site: SiteName,
  { overlay, env }: { readonly overlay?: Overlay; readonly env?: NodeJS.ProcessEnv },
  look: (built: string) => T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'compendium-stage-'));
  try {
    stageSite(root, site, folder, overlay);
    const work = join(folder, '.cache', 'work');
    mkdirSync(work, { recursive: true });
    await buildSite(folder, site, work, join(work, 'out'), env);
    return look(join(work, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
