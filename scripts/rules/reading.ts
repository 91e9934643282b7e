import { proseOf, type Prose } from '../lib/editorial/prose.ts';
import { heaviest, readingOf } from '../lib/editorial/readingEase.ts';
import type { Finding } from '../lib/finding.ts';
import type { Rule } from '../lib/rule.ts';

/**
 * Flesch's own table calls 60 to 70 standard and everything below fairly difficult or worse. The first 72 practices had 59 to 77,
 * 68 on average: 60 lies two standard deviations below, so long names of offices and laws are no obstacle, a text of nouns is.
 */
const MIN_EASE = 60;
/** Guides to plain language ask for 15 to 20 words on average; the first 72 practices had 12 to 16. */
const MAX_AVERAGE = 18;
/** The formula was made for samples of a hundred words; below that it says little. */
const MIN_SAMPLE = 100;

const heavyWords = (words: readonly string[]) =>
  heaviest(words)
    .map(([word, times]) => `${word} (${times})`)
    .join(', ');

function* check({ file, passages }: Prose): Iterable<Omit<Finding, 'rule'>> {
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph');
  const reading = readingOf(paragraphs.flatMap((paragraph) => paragraph.sentences()));
  if (reading.words.length < MIN_SAMPLE) return;
  const at = { file, ...paragraphs[0]!.at(0) };
  if (reading.perSentence > MAX_AVERAGE)
    yield {
      ...at,
      message: `the sentences have ${reading.perSentence.toFixed(1)} words on average`,
      example: `At most ${MAX_AVERAGE}: one thought a sentence.`,
    };
  if (reading.ease < MIN_EASE)
    yield {
      ...at,
      message: `the reading ease (Flesch) is ${reading.ease.toFixed(1)}`,
      example: `At least ${MIN_EASE}: shorter sentences (${reading.perSentence.toFixed(1)} words on average) and shorter words; these weigh most: ${heavyWords(reading.words)}.`,
    };
}

export const reading: Rule = {
  name: 'reading',
  description: `An English text has a reading ease (Flesch) of at least ${MIN_EASE} and sentences of at most ${MAX_AVERAGE} words on average.`,
  scope: 'practice',
  *check(tree) {
    for (const prose of proseOf(tree)) yield* check(prose);
  },
};
