import { partsOf, TEXT, type Question } from '../schemas/questions.ts';

/**
 * What a contributor has answered so far: the fields of the record by name, and the sections of the text under `text`.
 * Nothing need be right or complete; only the schema says what is.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** Is a value one with names, neither a list nor a single value? */
export const isGroup = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** Are two values of records the same? Order of names does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (!isGroup(a) || !isGroup(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]));
}

function tidyGroup(parts: readonly Question[], value: Answers): Answers | undefined {
  const known = parts.map((part) => [part.name, tidyValue(part, value[part.name])] as const);
  const names = new Set(parts.map(({ name }) => name));
  // A name that nobody asked for stays, so that the check can say so.
  const unknown = Object.entries(value).filter(([name, inner]) => !names.has(name) && !isBlank(inner));
  const all = [...known.filter(([, inner]) => inner !== undefined), ...unknown];
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

function tidyList(item: Question, values: readonly unknown[]): unknown[] {
  return values.map((value) => tidyValue({ ...item, required: false }, value)).filter((value) => value !== undefined);
}

function tidyValue(question: Question, value: unknown): unknown {
  const tidied = tidyOne(question, value);
  return question.default !== undefined && sameValue(tidied, question.default) ? undefined : tidied;
}

function tidyOne(question: Question, value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (question.kind === 'list') {
    if (!Array.isArray(value) && !isBlank(value)) return value;
    const items = tidyList(question.item, (value as unknown[] | undefined) ?? []);
    return items.length > 0 || question.required ? items : undefined;
  }
  if (question.kind === 'group') {
    if (!isGroup(value) && !isBlank(value)) return value;
    return tidyGroup(partsOf(question), isGroup(value) ? value : {}) ?? (question.required ? {} : undefined);
  }
  return isBlank(value) ? undefined : value;
}

/**
 * Answers as a file holds them: in the order of the questions, texts trimmed, without what is empty or goes without saying.
 * A list that must be there stays, even if it is empty: nothing known is an answer.
 */
export const tidy = (questions: Question, answers: Answers): Answers => tidyGroup(partsOf(questions), answers) ?? {};

/** Record and text of some answers, apart. */
export function splitAnswers(answers: Answers): { record: Answers; text: Answers } {
  const { [TEXT]: text, ...record } = answers;
  return { record, text: isGroup(text) ? text : {} };
}
