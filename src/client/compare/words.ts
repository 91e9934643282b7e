import { makeTranslator, type Strings, type Translator } from '../../i18n/translate.ts';
import type { VocabularyName } from '../../schemas/codes.ts';
import type { Item, Value } from './rows.ts';

/** The words of a record in the reader’s language, and what is made of them again and again. */
export interface Words {
  readonly t: Translator;
  /** Label of a code; the code itself if a newer record uses one that these words do not have. */
  label(vocabulary: VocabularyName, code: string): string;
  /** Codes of a vocabulary in its own order. */
  codes(vocabulary: VocabularyName): readonly string[];
  country(iso3: string): string;
  /** A code as a value that can be compared. */
  coded(vocabulary: VocabularyName, code: string): NonNullable<Value>;
  yesOrNo(value: boolean): NonNullable<Value>;
}

/** A contributor’s own text. */
export const own = (text: string, note?: string): Item => ({ text, note, own: true });

/**
 * Makes the words.
 * @param file `/interface/words/<language>.json`
 * @param countries names by ISO 3166-1 alpha-3
 */
export function makeWords(
  language: string,
  file: { readonly strings: object; readonly labels: Partial<Record<VocabularyName, Readonly<Record<string, string>>>> },
  countries: Readonly<Record<string, string>>,
): Words {
  const t = makeTranslator(language, file.strings as Strings);
  const label = (vocabulary: VocabularyName, code: string) => file.labels[vocabulary]?.[code] ?? code;
  return {
    t,
    label,
    codes: (vocabulary) => Object.keys(file.labels[vocabulary] ?? {}),
    country: (iso3) => countries[iso3] ?? iso3,
    coded: (vocabulary, code) => ({ key: code, text: label(vocabulary, code) }),
    yesOrNo: (value) => ({ key: value, text: t(value ? 'technology.yes' : 'technology.no') }),
  };
}
