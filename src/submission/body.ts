import { sections } from '../schemas/text.ts';
import type { Answers } from './answers.ts';

/** A component that authors may use stands in lines of its own. */
const NOTE = /^<(?:Note(?: title="[^"<>{}]*")?|\/Note)>$/;
/** What is escaped already, or a character that MDX would take for code. */
const CODE = /\\[\s\S]|[<{}]/g;

/**
 * Text is text: what MDX would take for code is escaped, as its author would have to. Between backticks, too: where such
 * a stretch ends, two parsers may disagree, and a backslash too many does no harm.
 * @returns the same where nothing is to be escaped
 */
export const escapeCode = (text: string): string =>
  text
    .split('\n')
    .map((line) => (NOTE.test(line.trim()) ? line : line.replace(CODE, (found) => (found.length === 1 ? `\\${found}` : found))))
    .join('\n');

/** The text of a practice as the body of its file. Sections without text are left out. */
export const bodyOf = (text: Answers): string =>
  sections
    .filter(({ name }) => text[name])
    .map(({ name, heading }) => `## ${heading}\n\n${escapeCode(String(text[name]).trim())}\n`)
    .join('\n');

/** What a body has that no section takes. */
export interface Stray {
  /** Line of the body, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Cuts the body of a file into its sections.
 * @returns the text of each by name, and the first line of whatever lies in no section or in one that is there already
 */
export function textOfBody(body: string): { text: Answers; stray: Stray | undefined } {
  const text: Record<string, string> = {};
  let name: string | undefined;
  let stray: Stray | undefined;
  for (const [i, line] of body.split(/\r\n|\r|\n/).entries()) {
    const heading = /^##\s+(.+?)\s*$/.exec(line)?.[1];
    const next = sections.find((section) => section.heading === heading)?.name;
    if (heading !== undefined && next && !(next in text)) text[(name = next)] = '';
    else if (name && heading === undefined) text[name] += `${line}\n`;
    else if (line.trim()) stray ??= { line: i + 1, text: line };
  }
  return { text: Object.fromEntries(Object.entries(text).map(([key, value]) => [key, value.trim()])), stray };
}
