import { makePractice, type Practice, type Wording } from '../domain/practice.ts';
import { withoutCitations } from '../markdown/citations.ts';
import { parseBody, plainText } from '../markdown/tree.ts';
import { makePracticeSchema, type PracticeSchema } from '../schemas/practice.ts';
import { translationSchema } from '../schemas/translation.ts';
import { listPractices, type PracticePlace } from './list.ts';
import { practiceTexts, type PracticeFile } from './practices.ts';
import { readPracticeReference } from './practiceReference.ts';
import { readCountries } from './reference.ts';
import { readCodes } from './vocabularies.ts';

/** A practice with its texts as plain prose, for the search index and other programs outside the pages. */
export interface PracticeWithText {
  readonly practice: Practice;
  /** Prose without markup and citations, by language. */
  readonly texts: ReadonlyMap<string, string>;
}

const proseOf = (file: PracticeFile): string => {
  const parsed = parseBody(file.frontmatter?.body ?? '');
  return parsed.ok ? withoutCitations(plainText(parsed.root)) : '';
};

function wordingOf(file: PracticeFile): Wording {
  const { title, summary } = translationSchema.parse(file.frontmatter?.data);
  return { language: file.translation!, title, summary };
}

function readPractice(root: string, place: PracticePlace, schema: PracticeSchema, files: readonly PracticeFile[]): Practice {
  const original = files.find((file) => file.translation === undefined);
  const record = schema.parse(original?.frontmatter?.data);
  const translations = files.filter((file) => file.translation !== undefined).map(wordingOf);
  return makePractice({ ...place, record, translations, country: readCountries(root).get(record.country)! }, readPracticeReference(root));
}

/** Reads each practice with one parser. */
function readEach<T>(root: string, volumes: readonly number[], make: (practice: Practice, files: readonly PracticeFile[]) => T): T[] {
  const schema = makePracticeSchema(readCodes(root));
  return listPractices(root, volumes).map((place) => {
    const files = practiceTexts(root, place);
    return make(readPractice(root, place, schema, files), files);
  });
}

/**
 * Reads practices from the files, by volume and name. The content check has passed before:
 * throws on a record that does not fit.
 */
export const readPractices = (root: string, volumes: readonly number[]): Practice[] => readEach(root, volumes, (practice) => practice);

/** The same with their texts. */
export const readPracticesWithText = (root: string, volumes: readonly number[]): PracticeWithText[] =>
  readEach(root, volumes, (practice, files) => ({
    practice,
    texts: new Map(files.map((file) => [file.translation ?? practice.language, proseOf(file)])),
  }));
