import type { ChoiceQuestion, ListQuestion, NumberQuestion, Question, TextQuestion } from '../schemas/questions.ts';
import { afterBullet, bare, unwrapped, westernDigits } from './characters.ts';
import { choiceName, choiceNamed, choicesLike, type Speech } from './choices.ts';
import { readNumber } from './readNumber.ts';

/** What can be wrong with an answer, with words under `template.answer.<name>`. */
export const answerProblems = ['number', 'two-numbers', 'date', 'code', 'choice', 'choice-like'] as const;

/** Why an answer was not understood. */
export interface AnswerFault {
  readonly problem: (typeof answerProblems)[number];
  /** What the words of the problem leave room for. */
  readonly values: Readonly<Record<string, string>>;
}

/** The value of an answer, undefined for an empty one; or what is wrong with it. */
export type ReadAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: AnswerFault };

/** Questions that one answer answers: all but groups. */
export type SingleQuestion = TextQuestion | NumberQuestion | ChoiceQuestion;
export type AnsweredQuestion = SingleQuestion | (Omit<ListQuestion, 'item'> & { readonly item: SingleQuestion });

/** Is this a question that one answer answers, rather than a group of them or a list of groups? */
export const isAnswered = (question: Question): question is AnsweredQuestion =>
  question.kind === 'list' ? question.item.kind !== 'list' && question.item.kind !== 'group' : question.kind !== 'group';

const MAX_SHOWN = 60;
const value = (read: unknown): ReadAnswer => ({ ok: true, value: read });
const fault = (problem: AnswerFault['problem'], text: string, values: AnswerFault['values'] = {}): ReadAnswer => ({
  ok: false,
  fault: { problem, values: { value: [...text].slice(0, MAX_SHOWN).join(''), ...values } },
});

/** A backslash in front takes what follows as it stands. */
const literal = (text: string) => (text.startsWith('\\') ? text.slice(1).trim() : undefined);

/** Lines of one answer as one line: an editor may have wrapped it. */
const inOneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

/** A code of another case than it should be is that code. */
const asCode = (pattern: string, text: string) =>
  [text, text.toUpperCase(), text.toLowerCase()].find((code) => new RegExp(pattern).test(code));

const DATE = /^(\d{4})\s?[-/.‐‑–]\s?(\d{1,2})\s?[-/.‐‑–]\s?(\d{1,2})$/;

function readDate(text: string): ReadAnswer {
  const date = DATE.exec(westernDigits(bare(text)));
  return date ? value(`${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`) : fault('date', text);
}

function readText(question: TextQuestion, text: string): ReadAnswer {
  if (question.lines) return value(text.trim());
  const line = inOneLine(text);
  const plain = literal(line) ?? unwrapped(line);
  if (question.format === 'date') return readDate(plain);
  if (question.format === 'uri') return value(bare(plain).replace(/^<(.*)>$/, '$1'));
  if (question.pattern === undefined) return value(plain);
  const code = asCode(question.pattern, bare(plain));
  return code === undefined ? fault('code', plain) : value(code);
}

/** A dash and a blank before a number: the mark of a list, or a minus. */
const DASHED = /^[-–—]\s+(\d[^-–—]*)$/;

function readOneNumber(question: NumberQuestion, text: string): ReadAnswer {
  const written = inOneLine(text);
  const dashed = question.min === undefined && DASHED.exec(westernDigits(written));
  if (dashed) return fault('two-numbers', written, { one: dashed[1]!, other: `-${dashed[1]}` });
  const line = unwrapped(written);
  // Sources are cited in square brackets; their number may stand in them here as well.
  const read = readNumber(question.refersTo ? line.replace(/^\[(.*)\]$/, '$1') : line);
  if (read.is === 'number') return value(read.value);
  return read.is === 'none' ? fault('number', line) : fault('two-numbers', line, { one: read.whole, other: read.fraction });
}

/** No label is longer, not even with what it means behind it; looking for names like a whole text would take minutes. */
const LONGEST_NAME = 300;

function readChoice(question: ChoiceQuestion, text: string, speeches: readonly Speech[]): ReadAnswer {
  const line = unwrapped(inOneLine(text));
  if (line.length > LONGEST_NAME) return fault('choice', line);
  const found = choiceNamed(speeches, question, westernDigits(line));
  if (found !== undefined) return value(found);
  const like = choicesLike(speeches, question, line).map((choice) => choiceName(speeches[0]!, question, choice));
  return like.length > 0 ? fault('choice-like', line, { like: speeches[0]!.t.series(like) }) : fault('choice', line);
}

function readSingle(question: SingleQuestion, text: string, speeches: readonly Speech[]): ReadAnswer {
  if (question.kind === 'text') return readText(question, text);
  return question.kind === 'number' ? readOneNumber(question, text) : readChoice(question, text, speeches);
}

/**
 * The entries of a list: a line each, with or without a mark in front. Below a marked one, a line without a mark goes on
 * with it, as an editor wraps lines, unless a line between them is empty.
 */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((line) => line.trim())) {
    const marked = afterBullet(line);
    if (marked === undefined && line && open) entries.push(`${entries.pop()!} ${line}`);
    else if (line) entries.push(marked ?? line);
    open = line !== '' && (marked !== undefined || open);
  }
  return entries;
}

const isCode = (item: SingleQuestion) => item.kind !== 'text' || item.pattern !== undefined;

/** Codes may also stand in one line; a label that has a comma in it is one. */
function codesOf(item: SingleQuestion, entry: string, speeches: readonly Speech[]): string[] {
  if (readSingle(item, entry, speeches).ok) return [entry];
  return entry
    .split(/[,;،؛]/)
    .map((code) => code.trim())
    .filter(Boolean);
}

function readList(item: SingleQuestion, text: string, speeches: readonly Speech[]): ReadAnswer {
  const values: unknown[] = [];
  for (const entry of entriesOf(text))
    for (const one of isCode(item) ? codesOf(item, entry, speeches) : [entry]) {
      const read = readSingle(item, one, speeches);
      if (!read.ok) return read;
      values.push(read.value);
    }
  return value(values);
}

/**
 * Reads what a person wrote as the answer to a question. Forgiving about how it is written: blanks, list marks, quotation
 * marks, upper and lower case, labels for codes, digits of any script. Strict about what it means: nothing is guessed.
 * Limits are left to the schema.
 * @param text the answer, lines parted by \n
 * @param speeches languages in which values may be named, the reader’s first
 */
export function readAnswer(question: AnsweredQuestion, text: string, speeches: readonly Speech[]): ReadAnswer {
  if (bare(text) === '') return value(undefined);
  return question.kind === 'list' ? readList(question.item, text, speeches) : readSingle(question, text, speeches);
}
