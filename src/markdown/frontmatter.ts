import { splitFrontmatter } from './fences.ts';
import type { LocatedYaml } from './locatedYaml.ts';
import { parseYaml } from './yaml.ts';

export interface Frontmatter extends LocatedYaml {
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
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
