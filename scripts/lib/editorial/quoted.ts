/** Quotations between double marks. Single ones are left alone: they are apostrophes more often. */
const QUOTATION = /"[^"]*"|“[^”]*”|«[^»]*»/g;

/** The text with blanks for what stands between quotation marks; offsets stay true. */
export const withoutQuotations = (text: string): string => text.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));

/**
 * Is a word in a text part of a name? A capital inside a sentence says so; at its start the next word must have one, too.
 * @param offset place of the word in the text
 */
export function isName(text: string, offset: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const starts = /(?:^|[.!?:])["“(\s]*$/.test(text.slice(0, offset));
  return !starts || /^[\s-]+\p{Lu}/u.test(text.slice(offset + word.length));
}
