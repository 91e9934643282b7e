import { fileChanges, type PartChange } from '../../../src/domain/editions.ts';
import type { Manifest } from '../../../src/schemas/edition.ts';
import { isTooNew, schemaVersionOf } from '../../../src/files/schemaVersion.ts';
import { SCHEMA_VERSION } from '../../migrations/index.ts';
import { newerText } from '../../migrations/migrate.ts';
import type { ContentTree } from '../contentTree.ts';
import { madeFrom, movedSince } from './made.ts';
import { buildAnew } from './stage.ts';
import { publishedState } from './state.ts';
import { digestsOf } from './volumeFiles.ts';

/** What is known of a published volume, in lines for people. */
export interface Verified {
  readonly fine: boolean;
  readonly lines: readonly string[];
}

const REFUSED: Readonly<Record<Exclude<PartChange['verdict'], 'erratum'>, string>> = {
  silent: 'changed without an erratum',
  lost: 'a published erratum is gone or changed',
  new: 'a practice that was not published in it',
  gone: 'published, and no longer there',
  generated: 'changed by hand',
};

function partLine({ part, verdict, errata, files }: PartChange): string {
  if (verdict === 'erratum') return `  ${part}: changed with erratum: ${errata.map(({ date, text }) => `${date} ${text}`).join('; ')}`;
  return `  ${part}: ${REFUSED[verdict]} (${files.map(({ path, kind }) => `${path} ${kind}`).join(', ')})`;
}

/** Is the volume's content what was published, but for what errata explain? */
function verifyContent(manifest: Manifest, changes: readonly PartChange[]): Verified {
  const { volume, edition, date, files } = manifest;
  const head = `Volume ${volume}, edition ${edition} of ${date}:`;
  if (changes.length === 0) return { fine: true, lines: [`${head} ${Object.keys(files).length} files as published.`] };
  return { fine: changes.every(({ verdict }) => verdict === 'erratum'), lines: [head, ...changes.map(partLine)] };
}

/** So many names of files that differ are told. */
const NAMED = 10;

/** Does building again give the bytes that were published? Only asked of the same code, words and reference data. */
async function verifyBuilt(root: string, { volume, made, built, tag }: Manifest): Promise<Verified> {
  const env = { ...process.env, ...made.settings };
  const moved = movedSince(made, madeFrom(root, volume, env));
  if (moved.length > 0)
    return {
      fine: true,
      lines: [`  built files: not compared, because other than then: ${moved.join(', ')}. At the tag ${tag} they can be made again.`],
    };
  const again = await buildAnew(root, `volume-${volume}`, { env }, (folder) => digestsOf(folder, '.'));
  const different = fileChanges(built, again);
  const names = different.slice(0, NAMED).map(({ path, kind }) => `    ${path} ${kind}`);
  return different.length === 0
    ? { fine: true, lines: [`  built again: ${Object.keys(built).length} files, the same bytes.`] }
    : { fine: false, lines: [`  built again: ${different.length} of ${Object.keys(built).length} files differ:`, ...names] };
}

/**
 * Verifies one published volume.
 * @param contentOnly leaves out the build, which takes most of the time
 */
export async function verifyVolume(tree: ContentTree, number: number, contentOnly: boolean): Promise<Verified> {
  if (isTooNew(tree.root, number))
    return { fine: false, lines: [`Volume ${number}: ${newerText(schemaVersionOf(tree.root, number), SCHEMA_VERSION)}`] };
  const state = publishedState(tree, number);
  if (!state)
    return { fine: false, lines: [`Volume ${number} says that it is published, but has no manifest: npm run freeze -- ${number}`] };
  const content = verifyContent(state.manifest, state.changes);
  if (contentOnly || !content.fine) return content;
  if (state.changes.length > 0)
    return {
      fine: true,
      lines: [...content.lines, `  built files: compared when the errata are recorded: npm run freeze -- ${number} --errata`],
    };
  const built = await verifyBuilt(tree.root, state.manifest);
  return { fine: built.fine, lines: [...content.lines, ...built.lines] };
}
