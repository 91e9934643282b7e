import { parseFrontmatter, type Frontmatter } from '../markdown/frontmatter.ts';
import { listPractices, names, practicePlace, type PracticePlace } from './list.ts';
import { readPlainText, type PlainText, type TextFault } from './plainText.ts';
import { upToDate } from './schemaVersion.ts';
import { once, projectRoot, readText } from './text.ts';

/** One text of a practice as it lies on disk: the original or a translation. */
export interface PracticeFile extends PracticePlace {
  /** Path with forward slashes from the project's folder. */
  readonly path: string;
  /** Language code of a translation; undefined for the original. */
  readonly translation: string | undefined;
  /** Empty if the file cannot be read. */
  readonly text: string;
  /** Why it cannot be read. */
  readonly fault: TextFault | undefined;
  /** Parsed when it is first asked for. Undefined if the file does not begin with a closed block of frontmatter. */
  readonly frontmatter: Frontmatter | undefined;
}

const TEXT_NAME = /^(?:index|([a-z]{2,3}(?:-[A-Za-z0-9]+)*))\.mdx$/;

/** The frontmatter with its record in the newest schema. Places are those in the file, whatever schema it is written in. */
function current(root: string, volume: number, kind: 'practice' | 'translation', text: string): Frontmatter | undefined {
  const frontmatter = parseFrontmatter(text);
  return frontmatter && { ...frontmatter, data: upToDate(root, volume, kind, frontmatter.data) };
}

/** One text of a practice, of which the file has been read. @param name the file's name */
export function practiceFile(
  root: string,
  { volume, slug, folder }: PracticePlace,
  name: string,
  { text = '', fault }: PlainText,
): PracticeFile {
  const kind = name === 'index.mdx' ? 'practice' : 'translation';
  const frontmatter = once(() => current(root, volume, kind, text));
  return {
    volume,
    slug,
    folder,
    path: `${folder}/${name}`,
    translation: name === 'index.mdx' ? undefined : TEXT_NAME.exec(name)?.[1],
    text,
    fault,
    get frontmatter() {
      return frontmatter();
    },
  };
}

/** Reads one text of a practice. Never throws for what its author wrote: a file that cannot be read comes with the fault. */
export const readPracticeFile = (root: string, place: PracticePlace, name: string): PracticeFile =>
  practiceFile(root, place, name, readPlainText(root, `${place.folder}/${name}`));

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

/** The original of a practice, as it lies on disk. */
export const readPracticeText = (practice: Pick<PracticePlace, 'volume' | 'slug'>, root = projectRoot): string =>
  readText(root, `${practicePlace(practice).folder}/index.mdx`);
