import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PracticePlace } from '../../../src/files/list.ts';

/**
 * Writes a new practice into a folder of its own, wholly or not at all: the folder is filled under a name that nothing
 * reads and then renamed. Throws if there is a folder of that name already.
 * @returns path of the file, from the project’s folder
 */
export function writePractice(root: string, { folder }: PracticePlace, text: string): string {
  const target = join(root, folder);
  if (existsSync(target)) throw new Error(`${folder} is there already: nothing is overwritten`);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    writeFileSync(join(draft, 'index.mdx'), text);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return `${folder}/index.mdx`;
}
