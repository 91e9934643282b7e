import { partsOf, type Question } from '../schemas/questions.ts';
import { isGroup, type Answers } from './answers.ts';
import { withReview } from './review.ts';

/** Fields that editors keep; a contributor is not asked. */
const KEPT_BY_EDITORS: ReadonlySet<string> = new Set(['reviewed', 'errata']);

/** Is this a question for somebody who sends in a new practice? @param question at the top of the record */
export const isAsked = (question: Pick<Question, 'path'>): boolean => !KEPT_BY_EDITORS.has(question.path);

const isNone = (value: unknown) => value === undefined || value === null || value === '';

const withAccess = (source: unknown, today: string) =>
  isGroup(source) && Object.keys(source).length > 0 && isNone(source['accessed']) ? { ...source, accessed: today } : source;

/** Path of the one other answer that comes by itself. */
const ACCESSED = 'sources.accessed';

/** Is there an answer even if nobody gives one? */
export const comesByItself = (question: Question): boolean => mayBeUnknown(question) || question.path === ACCESSED;

/** A source whose contributor does not say when it was last read was read today. */
const withAccesses = (answers: Answers, today: string): Answers =>
  Array.isArray(answers['sources']) ? { ...answers, sources: answers['sources'].map((source) => withAccess(source, today)) } : answers;

const UNKNOWN = 'unknown';
/** Must this be answered, and is `unknown` an answer? */
export const mayBeUnknown = (question: Question): boolean =>
  question.kind === 'choice' && question.required && question.values.includes(UNKNOWN);

function unknownIn(question: Question, value: unknown): unknown {
  if (mayBeUnknown(question) && isNone(value)) return UNKNOWN;
  if (question.kind !== 'group' || (value !== undefined && !isGroup(value))) return value;
  const parts = partsOf(question).map((part) => [part.name, unknownIn(part, value?.[part.name])] as const);
  const filled = parts.filter(([, inner]) => inner !== undefined);
  return filled.length > 0 || value ? { ...value, ...Object.fromEntries(filled) } : undefined;
}

/**
 * Answers with what nobody needs to write down: what must be answered and can be unknown is unknown where there is no
 * answer; sources were read, and the record was last looked at by its contributor, today.
 * @param today YYYY-MM-DD
 */
export const filledIn = (questions: Question, answers: Answers, today: string): Answers =>
  withReview(withAccesses(unknownIn(questions, answers) as Answers, today), today);
