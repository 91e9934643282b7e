import type { ContentTree, CheckedPractice } from './contentTree.ts';
import type { Finding } from './finding.ts';

/** One check. Rules know nothing of each other; each has its file and its samples in `tests/rules`. */
export interface Rule {
  /** Name as printed, kebab-case. */
  readonly name: string;
  /** What it protects, in one sentence for the page for authors. */
  readonly description: string;
  check(tree: ContentTree): Iterable<Omit<Finding, 'rule'>>;
}

/** A finding at a place in a practice's frontmatter. */
export function inRecord(
  practice: CheckedPractice,
  path: readonly PropertyKey[],
  message: string,
  example: string,
  key?: string,
): Omit<Finding, 'rule'> {
  const place = practice.frontmatter?.locate(path, key) ?? { line: 1, column: 1 };
  return { file: practice.path, ...place, message, example };
}

/** A finding at a place in a practice's body; line and column count from 1 in the body. */
export function inBody(
  practice: CheckedPractice,
  at: { line: number; column: number },
  message: string,
  example: string,
): Omit<Finding, 'rule'> {
  return { file: practice.path, line: at.line + (practice.frontmatter?.bodyLine ?? 1) - 1, column: at.column, message, example };
}
