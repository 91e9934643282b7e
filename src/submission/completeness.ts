import { partsOf, type Question } from '../schemas/questions.ts';
import type { Answers } from './answers.ts';
import { valueAt } from './paths.ts';

/** How far a record has come. A list counts once: one good entry answers it. */
export interface Completeness {
  readonly asked: number;
  readonly answered: number;
  /** Paths of questions that must have an answer and have none, in the order of the questions. */
  readonly missing: readonly string[];
}

const hasAnswer = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(hasAnswer)
    : typeof value === 'object' && value !== null
      ? Object.values(value).some(hasAnswer)
      : value !== undefined && value !== null && String(value).trim() !== '';

/** Questions that are counted: single ones and lists, wherever they lie; a group only holds some. */
const counted = (question: Question): Question[] => (question.kind === 'group' ? partsOf(question).flatMap(counted) : [question]);

const valueOf = (answers: Answers, { path }: Question) => valueAt(answers, path.split('.'));

/** Must there be an answer? A list that may stay empty answers by that. */
const needed = (question: Question) => question.required && (question.kind !== 'list' || question.min > 0);

/**
 * Counts what has been answered.
 * @param questions that are asked, of one step or of all
 */
export function completeness(questions: readonly Question[], answers: Answers): Completeness {
  const all = questions.flatMap(counted);
  const open = all.filter((question) => !hasAnswer(valueOf(answers, question)));
  return { asked: all.length, answered: all.length - open.length, missing: open.filter(needed).map(({ path }) => path) };
}
