import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the old files lie while new ones take their places. */
const undoOf = (root: string) => join(root, '.cache', 'freeze-undo');
const nextOf = (path: string) => join(dirname(path), `.${basename(path)}.next`);

/** One file as it was: its copy lies under its number, unless it was not there. */
interface Kept {
  readonly path: string;
  readonly existed: boolean;
}

function keepOld(root: string, paths: readonly string[]): void {
  const undo = undoOf(root);
  const making = `${undo}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const kept = paths.map((path, i): Kept => {
    const existed = existsSync(join(root, path));
    if (existed) cpSync(join(root, path), join(making, String(i)));
    return { path, existed };
  });
  writeFileSync(join(making, 'list.json'), JSON.stringify(kept));
  renameSync(making, undo);
}

/** The old files are no longer wanted. The name goes first, so that a half-removed folder is never taken for a whole one. */
function forgetOld(root: string): void {
  const done = `${undoOf(root)}-done`;
  rmSync(done, { recursive: true, force: true });
  renameSync(undoOf(root), done);
  rmSync(done, { recursive: true, force: true });
}

/**
 * Puts back what a command that was killed had begun to replace. Every command on editions does so first.
 * @returns was there anything to put back?
 */
export function takeBack(root: string): boolean {
  const undo = undoOf(root);
  if (!existsSync(undo)) return false;
  const kept = JSON.parse(readFileSync(join(undo, 'list.json'), 'utf8')) as Kept[];
  for (const [i, { path, existed }] of kept.entries()) {
    rmSync(nextOf(join(root, path)), { force: true });
    if (existed) cpSync(join(undo, String(i)), join(root, path));
    else rmSync(join(root, path), { force: true });
  }
  forgetOld(root);
  return true;
}

/**
 * Writes files so that all of them are new or none is: after an error at once, after a kill as soon as {@link takeBack} runs.
 * @param files texts by path from the project’s folder; the last one is the one that makes the others count
 * @param rename stands in for the system’s in tests of failure
 * @throws what the system says; then every file is as it was
 */
export function writeTogether(root: string, files: ReadonlyMap<string, string>, rename: typeof renameSync = renameSync): void {
  keepOld(root, [...files.keys()]);
  try {
    for (const [path, text] of files) writeFileSync(nextOf(join(root, path)), text);
    for (const path of files.keys()) rename(nextOf(join(root, path)), join(root, path));
  } catch (error) {
    takeBack(root);
    throw error;
  }
  forgetOld(root);
}
