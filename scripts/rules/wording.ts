import { editorialPath, readPromotionalWords } from '../../src/files/editorial.ts';
import { proseOf } from '../lib/editorial/prose.ts';
import { isName, withoutQuotations } from '../lib/editorial/quoted.ts';
import type { Rule } from '../lib/rule.ts';

/** `world-class` is `world class` and `worldclass`, too. */
const spelt = (word: string) => word.replaceAll('-', '[- ]?');
const folded = (word: string) => word.toLowerCase().replace(/[- ]/g, '');

function compile(root: string) {
  const { entries } = readPromotionalWords(root);
  const words = entries.flatMap((entry) => entry.words);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(spelt).join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    instead: new Map(entries.flatMap((entry) => entry.words.map((word) => [folded(word), entry.instead]))),
  };
}

export const wording: Rule = {
  name: 'wording',
  description: 'A text in English holds no words that sell, except in a name or between quotation marks.',
  scope: 'practice',
  exceptions: editorialPath('promotional.yaml'),
  *check(tree) {
    const { pattern, instead } = compile(tree.root);
    for (const { file, passages } of proseOf(tree)) {
      for (const { text, at } of passages) {
        for (const { 0: word, index } of withoutQuotations(text).matchAll(pattern)) {
          if (isName(text, index, word)) continue;
          yield { file, ...at(index), message: `“${word}” sells instead of telling`, example: `Write: ${instead.get(folded(word))}.` };
        }
      }
    }
  },
};
