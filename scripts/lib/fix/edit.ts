import type { z } from 'zod';
import type { LocatedYaml } from '../../../src/markdown/locatedYaml.ts';

/** A change of a text: what stands between two offsets gives way to something else. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A file as a mend sees it. */
export interface MendFile {
  /** Path with forward slashes from the project's folder. */
  readonly path: string;
  readonly text: string;
  /** What its fields must be. */
  readonly schema: z.ZodType;
  /** Where in the text the fields begin and end; all of a `.yaml` file. */
  readonly from: number;
  readonly to: number;
  /** The fields; lines count in the file. */
  readonly yaml: LocatedYaml;
}

/** Something that can be put right without asking, because there is only one way to read it. */
export interface Mend {
  /** What it does, for the list of rules and the report: “writes a date year first”. */
  readonly does: string;
  /**
   * `form` leaves what the file says as it is, to the letter; `fault` makes a finding go away. What a mend does is checked
   * against this, and undone where it does not hold.
   */
  readonly kind: 'form' | 'fault';
  /** Edits that do not overlap, in the order of the text; empty if there is nothing to mend. */
  edits(file: MendFile): Edit[];
}

/** A text after its edits, which must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const { from, to, text: put } of edits) {
    result += text.slice(last, from) + put;
    last = to;
  }
  return result + text.slice(last);
}

/** Edits that put something in the place of every match of a pattern; `undefined` leaves a match as it is. */
export const replacing = (text: string, pattern: RegExp, put: (match: RegExpExecArray) => string | undefined): Edit[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const instead = put(match);
    return instead === undefined || instead === match[0] ? [] : [{ from: match.index, to: match.index + match[0].length, text: instead }];
  });
