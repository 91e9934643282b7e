import { CITATION } from '../markdown/citations.ts';
import { everyQuestion, TEXT, type Question } from '../schemas/questions.ts';
import type { Answers } from './answers.ts';

/** Renumbers a source; undefined for one that is no more. Numbers count from 1. */
type Renumber = (number: number) => number | undefined;

const SOURCES = 'sources';

/** Paths of the questions whose answer is the number of a source. */
const referring = (questions: Question): Set<string> =>
  new Set(
    everyQuestion(questions).flatMap((question) => (question.kind === 'number' && question.refersTo === SOURCES ? [question.path] : [])),
  );

/** A citation with the blank before it, which goes with it. */
const CITED = new RegExp(`([ \\u00A0]?)${CITATION.source}`, 'g');

function inText(text: string, renumber: Renumber): string {
  return text.replace(CITED, (...[, blank, cited]: string[]) => {
    const left = cited!.split(',').map((number) => renumber(Number(number)));
    const known = left.filter((number) => number !== undefined);
    return known.length > 0 ? `${blank}[${known.join(', ')}]` : '';
  });
}

function inValue(value: unknown, path: string, fields: ReadonlySet<string>, renumber: Renumber): unknown {
  if (typeof value === 'number' && fields.has(path)) return renumber(value);
  if (typeof value === 'string') return path.startsWith(`${TEXT}.`) ? inText(value, renumber) : value;
  if (Array.isArray(value)) return value.map((item) => inValue(item, path, fields, renumber));
  if (typeof value !== 'object' || value === null) return value;
  const below = (name: string) => (path ? `${path}.${name}` : name);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inValue(inner, below(name), fields, renumber)]));
}

/**
 * Takes a source out of the list: every figure and citation that names a later one follows it; those that named the one
 * that is gone name none.
 * @param index counted from 0
 */
export function withoutSource(questions: Question, answers: Answers, index: number): Answers {
  const gone = index + 1;
  const renumber: Renumber = (number) => (number === gone ? undefined : number > gone ? number - 1 : number);
  const sources = (answers[SOURCES] as unknown[] | undefined) ?? [];
  const renumbered = inValue({ ...answers, [SOURCES]: [] }, '', referring(questions), renumber) as Answers;
  return { ...renumbered, [SOURCES]: sources.filter((_, i) => i !== index) };
}
