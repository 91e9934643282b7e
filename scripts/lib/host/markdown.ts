/**
 * Text of strangers on its way into a comment at the code host. Nothing of it may act there: no link, no picture, no
 * markup, no mention of a person, no reference to another issue, no character that hides or turns what stands beside it.
 */

/** Controls, line ends, characters that show nothing or turn the direction of writing, unassigned and half characters. */
const UNSEEN = /[\p{C}\p{Z}]+/gu;

/** One line of visible characters, at most `most` of them; what is cut off shows as an ellipsis. */
function oneLine(text: string, most: number): string {
  const line = [...text.replace(UNSEEN, ' ').trim()];
  return line.length > most ? `${line.slice(0, most).join('')}…` : line.join('');
}

/** Every ASCII punctuation mark may stand behind a backslash (CommonMark 0.31, 2.4); none of them is markup then. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Joins without a gap and is no letter: behind it, the code host finds no name and no number. */
const JOINER = '\u2060';

/** What becomes a mention, a reference or a link even where it is no markup: `@name`, `#1`, `GH-1`, `https://`, `www.` */
const REFERENCE = /@|#|gh(?=\\-)|:(?=\\\/)|www(?=\\\.)/gi;

/** A stranger's text as prose. */
export const prose = (text: string, most: number): string =>
  oneLine(text, most).replace(PUNCTUATION, '\\$&').replace(REFERENCE, `$&${JOINER}`);

/** A stranger's text to be copied: a code span, with a fence longer than any inside (CommonMark 0.31, 6.1). */
export function code(text: string, most: number): string {
  const inside = oneLine(text, most) || '…';
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${inside} ${fence}` : `${fence}${inside}${fence}`;
}
