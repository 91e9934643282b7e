/** A word that was asked for. */
export interface Term {
  /** What it is looked up by. */
  readonly stem: string;
  /** As it was written, in lower case, with its marks. */
  readonly written: string;
}

/** What was asked for. */
export interface Query {
  readonly terms: readonly Term[];
  /** In quotation marks: the words one after the other, and no others that begin like them. */
  readonly exact: boolean;
}

/** Connecting characters such as the underscore belong to words. */
const JOINS = /^\p{Pc}/u;
const PUNCTUATION = /^\p{Pd}|\p{Pe}|\p{Pf}|\p{Pi}|\p{Po}|\p{Ps}$/u;

/** Without marks above and below the letters: `café` is `cafe`. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Letters as readers see them, marks included; in a browser that cannot tell, by code points. */
const graphemesOf = (text: string): string[] =>
  'Segmenter' in Intl
    ? [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
    : [...text];

/** A question as the words of the index are written: without punctuation, in lower case, single blanks. */
function plain(text: string): string {
  return graphemesOf(text)
    .filter((grapheme) => JOINS.test(grapheme) || !PUNCTUATION.test(grapheme))
    .join('')
    .toLowerCase()
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/**
 * Reads a question as Pagefind 1.5 does (`search` in `pagefind.js`): `X-Road` is the word `xroad`, quotation marks around all
 * of it ask for the words as they stand.
 * @param stemOf stem of a word without marks, in lower case
 */
export function readQuery(text: string, stemOf: (word: string) => string): Query {
  const written = plain(text);
  const originals = written.split(' ');
  const words = withoutMarks(written);
  const terms = words === '' ? [] : words.split(' ').map((word, i) => ({ stem: stemOf(word), written: originals[i] ?? '' }));
  return { terms, exact: /^\s*".+"\s*$/.test(text) };
}
