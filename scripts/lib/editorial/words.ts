/** A word with its place in a text. */
export interface PlacedWord {
  readonly word: string;
  readonly offset: number;
}

/** Web addresses, file names, codes with digits and the like: nothing that a dictionary could know. */
const NO_WORD = /\d|\w[/\\@_]\w|\w\.\w{2}/;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** `government’s` is `government`; typographic apostrophes are straight, as in dictionaries. */
const bare = (word: string) => word.normalize('NFC').replaceAll('’', "'").replace(/'s$/, '');

const wordsOfChunk = (chunk: string): PlacedWord[] =>
  NO_WORD.test(chunk) ? [] : [...chunk.matchAll(WORD)].map((match) => ({ word: bare(match[0]), offset: match.index }));

/** Texts use the same few thousand chunks over and over. */
const known = new Map<string, readonly PlacedWord[]>();

/**
 * Words of a text as a dictionary knows them: the parts of a hyphenated word each for itself, no figures, no addresses.
 * @param text on one line, with blanks between its words
 */
export function wordsIn(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let start = 0;
  for (const chunk of text.split(' ')) {
    if (!known.has(chunk)) known.set(chunk, wordsOfChunk(chunk));
    for (const { word, offset } of known.get(chunk)!) words.push({ word, offset: start + offset });
    start += chunk.length + 1;
  }
  return words;
}
