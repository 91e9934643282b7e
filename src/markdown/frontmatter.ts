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
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!FENCE.test(lines[0] ?? '')) return 'the fields at the top cannot be found: the first line is not ---';
  return lines.some((line, index) => index > 0 && FENCE.test(line))
    ? undefined
    : 'the fields at the top have no end: no second line is ---';
}

/**
 * Splits a Markdown file into its frontmatter and its body.
 * @param text the whole file; a byte-order mark and Windows line ends are accepted
 * @returns undefined if the file does not start with `---` or the block has no end
 */
export function parseFrontmatter(text: string): Frontmatter | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!FENCE.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return undefined;
  return { ...parseYaml(lines.slice(1, end).join('\n'), 2), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
