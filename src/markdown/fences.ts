const FENCE = /^---[ \t]*$/;

/** A file cut at the lines `---`. */
export interface Parts {
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1; the YAML starts on line 2. */
  readonly bodyLine: number;
}

/**
 * Cuts a Markdown file into its frontmatter and its body.
 * @param text the whole file; a byte-order mark and Windows line ends are accepted
 * @returns undefined if the file does not start with `---` or the block has no end
 */
export function splitFrontmatter(text: string): Parts | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!FENCE.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return undefined;
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
