import { vocabularyNames, type VocabularyName } from '../schemas/codes.ts';
import { comparisonKeys } from '../i18n/clientKeys.ts';
import type { Translator } from '../i18n/translate.ts';
import { readVocabularies } from '../files/vocabularies.ts';
import { labelOf } from './labels.ts';

/** `/interface/words/<language>.json`: the words of a record in one language, for comparing and naming what is chosen in the browser. */
export interface ClientWords {
  /** Strings of the interface by key. */
  readonly strings: Readonly<Record<string, string>>;
  /** Labels by vocabulary and code, in the order of the vocabulary. */
  readonly labels: Readonly<Partial<Record<VocabularyName, Readonly<Record<string, string>>>>>;
}

/** Vocabularies of country files, which practices do not use. */
const NOT_OF_PRACTICES: readonly VocabularyName[] = ['document-kinds', 'institution-roles'];

export function clientWords(t: Translator): ClientWords {
  const labelsOf = (name: VocabularyName) =>
    Object.fromEntries(readVocabularies()[name].entries.map(({ code }) => [code, labelOf(t, name, code)]));
  const names = vocabularyNames.filter((name) => !NOT_OF_PRACTICES.includes(name));
  return { strings: Object.fromEntries(comparisonKeys(t)), labels: Object.fromEntries(names.map((name) => [name, labelsOf(name)])) };
}
