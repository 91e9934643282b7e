import { join } from 'node:path';
import { statSync } from 'node:fs';
import { parseFrontmatter, type Frontmatter } from '../markdown/frontmatter.ts';
import { listPractices, names, type PracticePlace } from './list.ts';
import { upToDate } from './schemaVersion.ts';
import { readText } from './text.ts';

/** One text of a practice as it lies on disk: the original or a translation. */
export interface PracticeFile extends PracticePlace {
  /** Path with forward slashes from the project's folder. */
  readonly path: string;
  /** Language code of a translation; undefined for the original. */
  readonly translation: string | undefined;
  readonly text: string;
  /** Undefined if the file does not begin with a closed block of frontmatter. */
  readonly frontmatter: Frontmatter | undefined;
}

/** A text longer than this is no practice; reading it whole would only help an attacker. */
const MAX_BYTES = 200_000;

const TEXT_NAME = /^(?:index|([a-z]{2,3}(?:-[A-Za-z0-9]+)*))\.mdx$/;

/** Is this a file of sensible size? A folder, a device or a link to nowhere is not. */
function readable(root: string, path: string): boolean {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat !== undefined && stat.isFile() && stat.size <= MAX_BYTES;
}

/** The frontmatter with its record in the newest schema. Places are those in the file, whatever schema it is written in. */
function current(root: string, volume: number, kind: 'practice' | 'translation', text: string): Frontmatter | undefined {
  const frontmatter = text.includes('\u0000') ? undefined : parseFrontmatter(text);
  return frontmatter && { ...frontmatter, data: upToDate(root, volume, kind, frontmatter.data) };
}

/**
 * Reads one text of a practice. Never throws for what its author wrote: a file that is too large or no text
 * comes back without frontmatter.
 */
export function readPracticeFile(root: string, place: PracticePlace, name: string): PracticeFile {
  const path = `${place.folder}/${name}`;
  const text = readable(root, path) ? readText(root, path) : '';
  const translation = name === 'index.mdx' ? undefined : TEXT_NAME.exec(name)?.[1];
  return { ...place, path, translation, text, frontmatter: current(root, place.volume, translation ? 'translation' : 'practice', text) };
}

/** Which of a practice's texts are wanted: the original, the translations or both. */
export type Wanted = 'original' | 'translations' | 'all';

const isWanted = (name: string, wanted: Wanted) =>
  TEXT_NAME.test(name) && (wanted === 'all' || (wanted === 'original') === (name === 'index.mdx'));

/** The texts in a practice's folder, the original first. */
export const practiceTexts = (root: string, place: PracticePlace, wanted: Wanted = 'all'): PracticeFile[] =>
  names(root, place.folder)
    .filter((name) => isWanted(name, wanted))
    .sort((a, b) => Number(b === 'index.mdx') - Number(a === 'index.mdx'))
    .map((name) => readPracticeFile(root, place, name));

/** All texts of all practices, or of those in some volumes. */
export const readPracticeFiles = (root: string, volumes?: readonly number[], wanted: Wanted = 'all'): PracticeFile[] =>
  listPractices(root, volumes).flatMap((place) => practiceTexts(root, place, wanted));
