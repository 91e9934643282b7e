/** Characters that say in which direction text runs and are seen by nobody. Word processors put them anywhere. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text without invisible marks of direction and without blanks at its ends: what tells one kind of line from another. */
export const bare = (text: string): string => text.replace(DIRECTIONS, '').trim();

/** Marks that people and word processors put before the entries of a list. */
const BULLET = /^(?:[-–—*•·‣◦●○▪■]|\d{1,2}[.)])\s+/;
/** The same without numbers: in a text of one line, a number may mean something. */
const DASH = /^[-–—*•·‣◦●○▪■]\s+/;

/** An entry of a list without the mark before it; undefined if there is none. */
export const afterBullet = (line: string): string | undefined => (BULLET.test(line) ? line.replace(BULLET, '') : undefined);

const QUOTES: readonly string[] = ['""', "''", '“”', '„“', '”“', '‘’', '«»', '‹›'];

function unquoted(text: string): string {
  const inner = text.slice(1, -1);
  const pair = text.length > 1 && QUOTES.find(([open, close]) => text.startsWith(open!) && text.endsWith(close!));
  // Quotes inside show that the outer ones are not around the whole.
  return pair && ![...pair].some((quote) => inner.includes(quote)) ? inner.trim() : text;
}

/** A text of one line without a list’s mark before it and quotation marks around it, which come from elsewhere. */
export const unwrapped = (text: string): string => unquoted(text.trim().replace(DASH, '').trim());

/** The digits 0 to 9 for those of Arabic, Persian and Urdu. */
export const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16));
