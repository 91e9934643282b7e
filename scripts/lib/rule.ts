import type { ContentTree, CheckedPractice } from './contentTree.ts';
import type { Finding } from './finding.ts';
import type { Mend } from './fix/edit.ts';

/**
 * What a rule must see to judge a file: `practice` the file and its folder alone, with the reference data; `corpus` the
 * records of all practices; `project` files that are no practices.
 */
export type Scope = 'practice' | 'corpus' | 'project';

/** What a rule found, before its name is put to it. */
export type Found = Omit<Finding, 'rule'>;

/** One check. Rules know nothing of each other; each has its file and its samples in `tests/rules`. */
export interface Rule {
  /** Name as printed, kebab-case. */
  readonly name: string;
  /** What it protects, in one sentence for the page for authors. */
  readonly description: string;
  readonly scope: Scope;
  /** Path of the list of exceptions that an editor may add to, if there is one. */
  readonly exceptions?: string;
  /** What `npm run check:fix` can do about what it finds. */
  readonly fix?: readonly Mend[];
  /** Reports on the files that the tree is asked about; a finding on another one is not shown. */
  check(tree: ContentTree): Iterable<Found>;
}

/** A finding at a place in a practice's frontmatter. */
export function inRecord(practice: CheckedPractice, path: readonly PropertyKey[], message: string, example: string, key?: string): Found {
  const place = practice.frontmatter?.locate(path, key) ?? { line: 1, column: 1 };
  return { file: practice.path, ...place, message, example };
}

/** A finding at a place in a practice's body; line and column count from 1 in the body. */
export function inBody(practice: CheckedPractice, at: { line: number; column: number }, message: string, example: string): Found {
  return { file: practice.path, line: at.line + (practice.frontmatter?.bodyLine ?? 1) - 1, column: at.column, message, example };
}
