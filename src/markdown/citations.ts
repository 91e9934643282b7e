/** Matches a citation in running text: [1] or [2, 5]. */
export const CITATION = /\[(\d{1,2}(?:,\s*\d{1,2})*)\]/g;

/** A piece of running text: plain text, or the numbers of the sources cited at that point. */
export type TextPiece = { readonly text: string } | { readonly cites: readonly number[] };

/**
 * Splits running text at its citations. `"Seven dollars [1, 3]."` gives text, cites 1 and 3, text.
 * @returns the pieces in order; joined they say the same as the text
 */
export function splitCitations(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let last = 0;
  for (const match of text.matchAll(CITATION)) {
    const before = text.slice(last, match.index).replace(/[ \u00A0]$/, '');
    if (before) pieces.push({ text: before });
    pieces.push({ cites: match[1]!.split(',').map(Number) });
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last) });
  return pieces;
}

/** The text without its citations, for search, feeds and word counts. */
export const withoutCitations = (text: string): string => text.replace(/[ \u00A0]?\[\d{1,2}(?:,\s*\d{1,2})*\]/g, '');
