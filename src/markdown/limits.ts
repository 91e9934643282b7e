import type { Position } from './locatedYaml.ts';

/** Something wrong with a text: where in the body, what, and an example that passes. */
export interface BodyProblem extends Position {
  readonly message: string;
  readonly example: string;
}

/** A text of 900 words has under 10,000 characters; parsers are slow on long nonsense. */
const MAX_LENGTH = 40_000;
/** More marks of this kind than any text needs: the parser’s time grows with their square. */
const MAX_MARKS = 200;
const MAX_DEPTH = 40;

/** List marks and quotation marks at the start of a line, one level each. */
const LEVELS = /^(?:\s*(?:>|[-*+](?=\s|$)|\d+[.)](?=\s|$)))+/;
const levels = (line: string) => LEVELS.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;

/**
 * Is the text such that a parser must not see it? Measured before parsing: a bomb of 10,000 quotes takes a parser minutes.
 * @returns the first reason, or undefined
 */
export function unreadable(body: string): BodyProblem | undefined {
  const example = 'A text has 500 to 900 words; a quotation is one level: > The minister said …';
  if (body.length > MAX_LENGTH)
    return { line: 1, column: 1, message: `the text has ${body.length} characters, too many to be read`, example };
  if ((body.match(/[{<]/g)?.length ?? 0) > MAX_MARKS)
    return {
      line: 1,
      column: 1,
      message: 'the text is full of braces or less-than signs',
      example: 'Write \\{ for a brace and \\< for a less-than sign.',
    };
  const line = body.split('\n').findIndex((text) => levels(text) > MAX_DEPTH || /^\s{200}\S/.test(text) || /[*_[(]{200}/.test(text));
  return line < 0 ? undefined : { line: line + 1, column: 1, message: 'the text is nested too deeply to be read', example };
}
