import { countable } from '../../../src/markdown/words.ts';

/** A sentence with its place in a text. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
  /** Its words as a reader counts them. */
  readonly words: readonly string[];
}

/** The rules of Unicode (UAX 29) for where a sentence ends, as the JavaScript engine brings them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations that never end a sentence; what may end one (Ltd., U.S.) is not listed. */
const GOES_ON = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|approx|Art|Dr|Mr|Mrs|Ms|St|Fig|Prof)\.\s*$/u;
/** Abbreviations before a number: `No. 24`, `pp. 3-5`. */
const COUNTS_ON = /(?:^|[\s(])(?:Nos?|Art|Arts|pp?|vol|para|sec|ca)\.\s*$/iu;

const goesOn = (text: string, next: string) => GOES_ON.test(text) || (COUNTS_ON.test(text) && /^\d/.test(next));

/** Unicode sees no end before a figure (“… closed. 140,803 returns”) or a name such as eCitizen: here there is one. */
const HIDDEN_END = /(?<=[.!?]["”)]?\s+)(?=\d|\p{Ll}+-?\p{Lu})/gu;

function* pieces(text: string): Generator<Omit<Sentence, 'words'>> {
  for (const { segment, index } of segmenter.segment(text)) {
    let offset = index;
    for (const piece of segment.split(HIDDEN_END)) {
      yield { text: piece, offset };
      offset += piece.length;
    }
  }
}

/**
 * Splits running text into sentences. A point in a figure, an address or an abbreviation ends none.
 * @param text one paragraph on one line, without markup
 */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Omit<Sentence, 'words'>[] = [];
  for (const piece of pieces(text)) {
    const last = sentences.at(-1);
    if (last && goesOn(last.text, piece.text)) sentences[sentences.length - 1] = { ...last, text: last.text + piece.text };
    else sentences.push(piece);
  }
  return sentences.map((sentence) => ({ ...sentence, words: countable(sentence.text) })).filter(({ words }) => words.length > 0);
}
