import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stem as english } from 'porter2';

/** Snowball’s stemmers, by language. Words of other languages are found as they are written, and by how they begin. */
const stemmers: Readonly<Record<string, (word: string) => string>> = { ar: arabic, en: english };

/**
 * Stems of a language. Words of the texts have the stems that the site’s search gave them, all others those of a library.
 * @param known stems that the library finds otherwise, by word without marks in lower case
 */
export function stemmerOf(language: string, known: Readonly<Record<string, string>> = {}): (word: string) => string {
  const stem = stemmers[language] ?? ((word: string) => word);
  return (word) => (Object.hasOwn(known, word) ? known[word]! : stem(word));
}
