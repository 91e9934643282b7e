import { makePractice, type Practice, type Wording } from '../domain/practice.ts';
import { withoutCitations } from '../markdown/citations.ts';
import { parseBody, plainText } from '../markdown/tree.ts';
import { makePracticeSchema } from '../schemas/practice.ts';
import { translationSchema } from '../schemas/translation.ts';
import { listPractices } from './list.ts';
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

/**
 * Reads practices with their texts from the files. The content check has passed before:
 * throws on a record that does not fit.
 */
export function readPracticesWithText(root: string, volumes: readonly number[]): PracticeWithText[] {
  const schema = makePracticeSchema(readCodes(root));
  return listPractices(root, volumes).map((place) => {
    const files = practiceTexts(root, place);
    const original = files.find((file) => file.translation === undefined)!;
    const record = schema.parse(original.frontmatter?.data);
    const translations = files.filter((file) => file.translation !== undefined).map(wordingOf);
    const practice = makePractice(
      { ...place, record, translations, country: readCountries(root).get(record.country)! },
      readPracticeReference(root),
    );
    return { practice, texts: new Map(files.map((file) => [file.translation ?? practice.language, proseOf(file)])) };
  });
}
