import { syllable } from 'syllable';
import type { Sentence } from './sentences.ts';

/** How a text reads. */
export interface Reading {
  /** Flesch Reading Ease; 100 is very easy, 0 very hard, and both ends are open. */
  readonly ease: number;
  readonly words: readonly string[];
  /** Words a sentence, on average. */
  readonly perSentence: number;
}

const letters = (word: string) => word.replace(/[^\p{L}]/gu, '');
const known = new Map<string, number>();

/** Syllables of a word by the package `syllable`; a figure counts as one, as in most programs, so that figures do not decide. */
export function syllablesIn(word: string): number {
  if (!known.has(word)) known.set(word, Math.max(1, syllable(letters(word).toLowerCase())));
  return known.get(word)!;
}

/** Words of four syllables and more with how often they stand, the four that weigh most. */
export function heaviest(words: readonly string[]): [word: string, times: number][] {
  const times = new Map<string, number>();
  for (const word of words.filter((w) => syllablesIn(w) > 3)) times.set(letters(word), (times.get(letters(word)) ?? 0) + 1);
  return [...times].sort(([a, n], [b, m]) => m * syllablesIn(b) - n * syllablesIn(a) || (a < b ? -1 : 1)).slice(0, 4);
}

/**
 * Reading ease after R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32 (1948), p. 221-233:
 * 206.835 - 1.015 × words per sentence - 84.6 × syllables per word.
 * @param sentences the running text in English; headings and tables have no sentences and are left out by the caller
 */
export function readingOf(sentences: readonly Sentence[]): Reading {
  const words = sentences.flatMap((sentence) => sentence.words);
  const perSentence = words.length / Math.max(1, sentences.length);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0) / Math.max(1, words.length);
  return { ease: 206.835 - 1.015 * perSentence - 84.6 * syllables, words, perSentence };
}
