import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import { readWordList } from '../../../src/files/editorial.ts';
import { writeWhole } from '../writeWhole.ts';
import { commonwealthForms, oxfordForm } from './british.ts';

/** What the spelling check asks about a word. */
export interface Dictionary {
  /** Is the word spelt as the texts are? Names need their capitals, other words take any. */
  knows(word: string): boolean;
  /** The text with blanks for names of several words that the word list holds; offsets stay true. */
  withoutNames(text: string): string;
  /** Up to three words that may have been meant, the likeliest first. A look-up takes up to 50 ms. */
  suggest(word: string): string[];
}

type Trie = ReturnType<typeof decodeTrie>;
let british: Trie | undefined;

const CACHE = join(import.meta.dirname, '..', '..', '..', '.cache', 'dictionary');

/** The dictionary in the form in which it was kept; undefined if it was not, or what was kept is broken. */
function readKept(path: string): Trie | undefined {
  try {
    return decodeTrie(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Keeps the dictionary in the form that is quick to read. A folder that cannot be written to costs time, nothing else. */
function keep(path: string, trie: Trie): void {
  try {
    writeWhole(path, encodeITrieToBTrie(trie));
  } catch {
    // Read from its source next time again.
  }
}

/** cspell’s dictionary of British English (MIT), read on first use: 150 ms from its package, 5 ms once it is kept in `.cache`. */
function readBritish(): Trie {
  const packed = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@cspell/dict-en-gb-mit')), 'en_GB.trie.gz'));
  const kept = join(CACHE, `${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.btrie`);
  const found = readKept(kept);
  if (found) return found;
  const trie = decodeTrie(gunzipSync(packed));
  keep(kept, trie);
  return trie;
}

/** Capitals say nothing at the start of a sentence and in a heading; inside a word they do. */
const writings = (word: string) => (/^\p{Lu}(?:\P{Lu}*|[^\p{Ll}]*)$/u.test(word) ? [word, word.toLowerCase()] : [word]);

/** Names of several words as one pattern; undefined if the list has none. */
function namesAsPattern(list: ReadonlySet<string>): RegExp | undefined {
  const names = [...list].filter((entry) => !/^[\p{L}\p{M}']+$/u.test(entry));
  return names.length > 0 ? new RegExp(names.map((name) => `(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`).join('|'), 'gu') : undefined;
}

/**
 * The dictionary of British English together with the project's word list.
 * @param root folder of the project, whose `.github/editorial/words.txt` is read
 */
export function dictionaryOf(root: string): Dictionary {
  const own = readWordList(root);
  const trie = (british ??= readBritish());
  const has = (word: string) => own.has(word) || trie.has(word);
  const isOxford = (word: string) => {
    const other = oxfordForm(word);
    return other !== undefined && has(other);
  };
  const looked = new Map<string, boolean>();
  const knows = (word: string) => {
    if (!looked.has(word)) looked.set(word, own.has(word) || writings(word).some((form) => has(form) && !isOxford(form)));
    return looked.get(word)!;
  };
  const suggest = (word: string) => {
    const lower = word.toLowerCase();
    const forms = commonwealthForms(lower).filter(knows);
    return (forms.length > 0 ? forms : trie.suggest(lower, { numSuggestions: 6 }).filter(knows)).slice(0, 3);
  };
  const names = namesAsPattern(own);
  const withoutNames = (text: string) => (names ? text.replace(names, (name) => ' '.repeat(name.length)) : text);
  return { knows, withoutNames, suggest };
}
