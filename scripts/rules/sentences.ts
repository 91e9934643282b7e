import { proseOf } from '../lib/editorial/prose.ts';
import type { Rule } from '../lib/rule.ts';

/** Of 4,368 sentences in the first texts, 57 were longer; all could be split without loss. */
const MAX_WORDS = 30;

export const sentences: Rule = {
  name: 'sentences',
  description: `A sentence in the running text or in the summary has at most ${MAX_WORDS} words.`,
  scope: 'practice',
  *check(tree) {
    for (const { file, passages } of proseOf(tree)) {
      for (const passage of passages.filter(({ kind }) => kind === 'paragraph' || kind === 'summary')) {
        for (const { words, offset } of passage.sentences()) {
          if (words.length > MAX_WORDS)
            yield {
              file,
              ...passage.at(offset),
              message: `the sentence “${words.slice(0, 6).join(' ')} …” has ${words.length} words`,
              example: `At most ${MAX_WORDS}: make two of it, each with the number of its source.`,
            };
        }
      }
    }
  },
};
