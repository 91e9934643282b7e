import { splitFrontmatter } from './fences.ts';
import type { LocatedYaml } from './locatedYaml.ts';
import { parseYaml } from './yaml.ts';

export interface Frontmatter extends LocatedYaml {
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** What keeps `parseFrontmatter` from finding the fields of a text, in words; undefined if it finds them. */
export function frontmatterFault(text: string): string | undefined {
  if (splitFrontmatter(text)) return undefined;
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return FENCE.test(first)
    ? 'the fields at the top have no end: no second line is ---'
    : 'the fields at the top cannot be found: the first line is not ---';
}

/**
 * Splits a Markdown file into its frontmatter and its body.
 * @param text the whole file; a byte-order mark and Windows line ends are accepted
 * @returns undefined if the file does not start with `---` or the block has no end
 */
export function parseFrontmatter(text: string): Frontmatter | undefined {
  const parts = splitFrontmatter(text);
  return parts && { ...parseYaml(parts.yaml, 2), body: parts.body, bodyLine: parts.bodyLine };
}
