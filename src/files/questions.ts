import { everyQuestion, practiceQuestions, type GroupQuestion } from '../schemas/questions.ts';
import { names } from './list.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';
import { readCodes } from './vocabularies.ts';

/** What a question is called in another language than English, and its help where it has one. */
export interface QuestionWords {
  readonly title: string;
  readonly help?: string;
}

const FOLDER = 'questions';

/** The questions about a practice, in English, as the schema has them. */
export const readQuestions = oncePerRoot((root): GroupQuestion => practiceQuestions(readCodes(root)));

/**
 * Words of the questions by language and path; English has none, the schema speaks it. What is asked in many places, such
 * as the number of a source, stands once, under `*.` and its last name.
 */
export const readQuestionWords = oncePerRoot((root): ReadonlyMap<string, Readonly<Record<string, QuestionWords>>> => {
  const files = names(root, contentPath(FOLDER)).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [name.slice(0, -5), JSON.parse(readText(root, contentPath(FOLDER, name))) as Record<string, QuestionWords>]),
  );
});

/** Paths that a language must have words for: every question that the schema gives a title. */
export const pathsWithWords = (questions: GroupQuestion): string[] =>
  everyQuestion(questions)
    .filter(({ title }) => title)
    .map(({ path }) => path);
