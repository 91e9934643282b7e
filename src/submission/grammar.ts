import { bare } from './characters.ts';

/**
 * The text template, line by line. `[cost.items.amount] Amount` asks; a line that begins with `?` explains; every other
 * line is the answer to the question above it. A backslash in front of a line makes it part of the answer, whatever it
 * looks like.
 */

/** Version of this grammar, as the first line names it. */
export const VERSION = 1;
/** Name in the first line: `[template] en 1`. */
export const MARK = 'template';
export const HELP = '?';

/** A path in square brackets; a link, `[word](address)`, is none. */
const HEADER = /^\[\s*([A-Za-z][\w-]*(?:\s*\.\s*[A-Za-z][\w-]*)*)\s*\](?![([])(.*)$/s;

export interface Header {
  /** As it is written, without blanks. */
  readonly path: string;
  /** What stands behind the brackets. */
  readonly rest: string;
}

/** The line as the header of a question; undefined if it is none. */
export function headerOf(line: string): Header | undefined {
  const found = HEADER.exec(bare(line));
  return found ? { path: found[1]!.replace(/\s/g, ''), rest: found[2]!.trim() } : undefined;
}

export const isHelp = (line: string): boolean => bare(line).startsWith(HELP);

/** A backslash that stands for nothing but itself would be taken for one of ours. */
const BACKSLASH = /^\\\s*[\\?[]/;

/** A line of an answer as it stands in the template. */
export const escaped = (line: string): string =>
  isHelp(line) || headerOf(line) || BACKSLASH.test(bare(line)) ? line.replace(/^\s*/, (blanks) => `${blanks}\\`) : line;

/** A line of the template as it stands in the answer. */
export function unescaped(line: string): string {
  const text = line.trimStart();
  return text.startsWith('\\') && BACKSLASH.test(bare(text)) ? line.replace('\\', '') : line;
}

/** A question with the lines below it. */
export interface Block extends Header {
  /** Line of the header, counted from 1. */
  readonly line: number;
  /** Lines of the answer, escapes undone; help left out. */
  readonly answer: readonly { readonly line: number; readonly text: string }[];
}

/** A template cut at its headers. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Lines before the first header that explain nothing, counted from 1. */
  readonly stray: readonly number[];
}

/** Cuts a template into its questions, in order. Never throws. */
export function cut(text: string): Blocks {
  const blocks: (Block & { answer: { line: number; text: string }[] })[] = [];
  const stray: number[] = [];
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const header = headerOf(line);
    if (header) blocks.push({ ...header, line: i + 1, answer: [] });
    else if (isHelp(line)) continue;
    else if (blocks.length > 0) blocks.at(-1)!.answer.push({ line: i + 1, text: unescaped(line) });
    else if (bare(line)) stray.push(i + 1);
  }
  return { blocks, stray };
}
