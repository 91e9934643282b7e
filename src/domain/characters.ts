/** A character that a reader cannot see or takes for another one, with its offset in the text. */
export interface Disguise {
  readonly offset: number;
  readonly length: number;
  readonly kind: 'control' | 'direction' | 'invisible' | 'replacement' | 'private' | 'decorated' | 'mixed';
  /** The characters at fault. */
  readonly text: string;
}

/**
 * Scripts in which a mark without width belongs to the spelling: Arabic and its neighbours, the scripts of India and of
 * South-East Asia, where it joins or parts letters or shows where a line may break.
 */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\uFE0F]/u;
/** Scripts written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The kinds of single characters, in the order in which they are told apart. */
const SUSPECTS: readonly (readonly [Disguise['kind'], RegExp])[] = [
  // Embeddings, overrides and isolates: text reads in another order than it stands.
  ['direction', /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u],
  ['control', /[^\P{Cc}\t\n\r]|[\u2028\u2029]/u],
  ['replacement', /\uFFFD/u],
  ['decorated', /[\u{1D400}-\u{1D7FF}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}]/u],
  ['private', /\p{Co}|\p{Noncharacter_Code_Point}/u],
  // Format characters, blanks that are letters by name (Hangul fillers, Braille blank), selectors beyond those of emoji.
  ['invisible', /\p{Cf}|[\u115F\u1160\u3164\uFFA0\u2800\u034F\u180B-\u180F\u{E0100}-\u{E01EF}]/u],
];
const SUSPECT = new RegExp(SUSPECTS.map(([, pattern]) => pattern.source).join('|'), 'gu');

/** Alphabets with letters that look like Latin ones; within one word with them they are a trap or a slip of the keyboard. */
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Is a mark where its script has need of it? Joiners beside such a letter; marks of direction in a line that is written both ways. */
function belongs(text: string, offset: number, mark: string): boolean {
  if (/[\u200E\u200F\u061C]/.test(mark)) return RIGHT_TO_LEFT.test(lineAround(text, offset));
  if (/[\u0600-\u0605\u06DD\u070F\u08E2]/.test(mark)) return true;
  if (!/[\u200B-\u200D\u180B-\u180F]/.test(mark)) return false;
  return JOINING.test(characterBefore(text, offset)) && JOINING.test(characterAt(text, offset + mark.length));
}

const characterAt = (text: string, offset: number) => (offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : '');

/** The character that ends at an offset, which may be half of a pair in the text; empty at its start. */
function characterBefore(text: string, offset: number): string {
  const pair = characterAt(text, Math.max(0, offset - 2));
  return pair.length === 2 ? pair : text.slice(Math.max(0, offset - 1), offset);
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/**
 * Characters that hide something from a reader: invisible ones, those that turn the direction of the text, letters of two
 * alphabets in one word (Unicode Technical Standard 39), what a broken conversion left.
 * @param text any text; a byte-order mark at its start is left out by the caller
 * @returns the faults in the order of the text; empty for nearly every text
 */
export function disguisesIn(text: string): Disguise[] {
  const found: Disguise[] = [];
  for (const { 0: mark, index } of text.matchAll(SUSPECT)) {
    if (belongs(text, index, mark)) continue;
    found.push({ offset: index, length: mark.length, kind: SUSPECTS.find(([, pattern]) => pattern.test(mark))![0], text: mark });
  }
  // Most texts have no such letter at all.
  for (const { 0: word, index } of LIKE_LATIN.test(text) ? text.matchAll(WORD) : [])
    if (LIKE_LATIN.test(word) && LATIN.test(word)) found.push({ offset: index, length: word.length, kind: 'mixed', text: word });
  return found.sort((a, b) => a.offset - b.offset);
}
