import type { Practice } from '../domain/practice.ts';
import { interfaceLanguages } from '../files/interface.ts';
import { urls } from '../urls.ts';

/** Where a reader of a language finds a practice: its translation, or else the original. */
export function practiceAddress(practice: Practice, language: string): { url: string; language: string } {
  const has = language === practice.language || practice.translations.some((translation) => translation.language === language);
  const target = has ? language : practice.language;
  return { url: urls.practice(target, practice.volume, practice.slug), language: target };
}

/** The same page in every language of the interface. */
export const alternates = (address: (language: string) => string): Record<string, string> =>
  Object.fromEntries(interfaceLanguages().map((language) => [language, address(language)]));
