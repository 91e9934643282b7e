import type { z } from 'zod';
import type { Frontmatter } from '../../../src/markdown/frontmatter.ts';

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
  /** Schema of its fields; undefined for a file whose fields are not known. */
  readonly schema: z.ZodType | undefined;
  /** The fields as YAML, and where in the text they begin and end. */
  readonly fields: { readonly from: number; readonly to: number };
  /** Fields and body of an `.mdx` file. */
  readonly frontmatter: Frontmatter | undefined;
}

/** Something that can be put right without asking, because there is only one way to read it. */
export interface Mend {
  /** What it does, for the list of rules: “puts a date into the form 2026-11-25”. */
  readonly does: string;
  /** Edits that do not overlap, in the order of the text; empty if there is nothing to mend. */
  edits(file: MendFile): Edit[];
}

/** A text after its edits, which must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const edit of edits) {
    result += text.slice(last, edit.from) + edit.text;
    last = edit.to;
  }
  return result + text.slice(last);
}
