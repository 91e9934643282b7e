import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryFiles } from '../../../src/files/countryRecords.ts';
import { contentPath } from '../../../src/files/text.ts';
import { rules } from '../../rules/index.ts';
import { readContentTree, type ContentTree } from '../contentTree.ts';
import { pageTexts } from '../pageTexts.ts';
import { writeWhole } from '../writeWhole.ts';
import { judgeOf } from './judge.ts';
import { mendFile, schemaOf } from './mendFile.ts';
import { mendText, type Mended } from './mendText.ts';

/** A file with what was mended in it. */
export interface MendedFile {
  readonly path: string;
  readonly mended: readonly Mended[];
}

/** Files that can be mended: texts of practices, pages, forewords, volumes, countries. */
const mendable = (tree: ContentTree): string[] =>
  [
    ...tree.asked.map(({ path }) => path),
    ...tree.volumes.map(({ path }) => path),
    ...[...pageTexts(tree)].map(({ path }) => path),
    ...countryFiles(tree.root).map((name) => contentPath('countries', name)),
  ].filter(tree.wants);

/** Writes the text, unless somebody has changed the file since it was read. */
function replace(path: string, before: string, after: string): void {
  if (readFileSync(path, 'utf8') !== before) throw new Error(`${path} was changed while it was mended; it is left as it is`);
  writeWhole(path, after);
}

/**
 * Mends what is safe to mend. Each file is written as a whole or not at all.
 * @param today YYYY-MM-DD
 * @param paths files and folders; empty for all
 * @param write false to see what would be done
 * @returns the files with something mended, in the order of the content
 */
export function mendContent(root: string, today: string, paths: readonly string[], write: boolean): MendedFile[] {
  const tree = readContentTree(root, today, paths);
  const mends = rules.flatMap(({ fix }) => fix ?? []);
  return mendable(tree).flatMap((path) => {
    const schema = schemaOf(tree, path);
    const { text } = tree.read(path);
    if (!schema || text === undefined) return [];
    const result = mendText(text, mends, judgeOf(tree, path, schema, rules), (version) => mendFile(path, version, schema));
    if (result.text === text) return [];
    if (write) replace(join(root, path), text, result.text);
    return [{ path, mended: result.mended }];
  });
}
