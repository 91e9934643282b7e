import { readCountries } from '../../src/files/reference.ts';
import { editorialPath } from '../../src/files/editorial.ts';
import { dictionaryOf, type Dictionary } from '../lib/editorial/dictionary.ts';
import { proseOf, type Prose } from '../lib/editorial/prose.ts';
import { wordsIn, type PlacedWord } from '../lib/editorial/words.ts';
import type { Position } from '../../src/markdown/locatedYaml.ts';
import type { Rule } from '../lib/rule.ts';

/** A text in another language would bring hundreds of unknown words; looking up what was meant for all of them takes too long. */
const MAX_LOOKED_UP = 20;
/** Abbreviations are known by their capitals, not by a dictionary: USAID, SMEs. */
const ABBREVIATION = /^\p{Lu}{2,6}s?$/u;

const hasCapital = (word: string) => /\p{Lu}/u.test(word);

const countryNames = (root: string): ReadonlySet<string> =>
  new Set([...readCountries(root).values()].flatMap(({ names }) => wordsIn(names['en'] ?? '').map(({ word }) => word)));

/** Words of a text that nothing vouches for, each once, where it first stands. */
function unknownIn({ passages, names }: Prose, dictionary: Dictionary, countries: ReadonlySet<string>): Map<string, Position> {
  const isUnknown = ({ word }: PlacedWord) =>
    word.length > 1 && !dictionary.knows(word) && !ABBREVIATION.test(word) && !countries.has(word) && !names().has(word);
  const unknown = new Map<string, Position>();
  for (const { text, at } of passages) {
    if (!wordsIn(text).some(isUnknown)) continue;
    for (const placed of wordsIn(dictionary.withoutNames(text)))
      if (!unknown.has(placed.word) && isUnknown(placed)) unknown.set(placed.word, at(placed.offset));
  }
  return unknown;
}

/** What the author can do: take another spelling, or vouch for the word. */
function advice(word: string, meant: readonly string[]): string {
  const list = `add it to ${editorialPath('words.txt')}, on a line of its own`;
  if (meant.length > 0) return `${meant.join(', ')}? If ${word} is right, ${list}.`;
  return hasCapital(word)
    ? `If it is a name, give it in the fields (localName, implementer, partners, …) or ${list}.`
    : `If it is right, ${list}.`;
}

export const spelling: Rule = {
  name: 'spelling',
  description:
    'Words of an English text stand in the dictionary of British English, in the project’s word list or in the names that the record gives.',
  scope: 'practice',
  exceptions: editorialPath('words.txt'),
  *check(tree) {
    const dictionary = dictionaryOf(tree.root);
    const countries = countryNames(tree.root);
    let lookedUp = 0;
    for (const prose of proseOf(tree)) {
      for (const [word, place] of unknownIn(prose, dictionary, countries)) {
        const meant = hasCapital(word) || lookedUp >= MAX_LOOKED_UP ? [] : dictionary.suggest(word);
        lookedUp += meant.length > 0 ? 1 : 0;
        yield {
          file: prose.file,
          ...place,
          message: `“${word}” is not in the dictionary of British English`,
          example: advice(word, meant),
        };
      }
    }
  },
};
