import { makeTranslator, type Strings, type Translator } from '../i18n/translate.ts';
import { names } from './list.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';

/** Strings per language as they stand in the files, English first. */
export const readInterface = oncePerRoot((root): ReadonlyMap<string, Partial<Strings>> => {
  const codes = names(root, contentPath('interface'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const ordered = ['en', ...codes.filter((code) => code !== 'en')];
  return new Map(ordered.map((code) => [code, JSON.parse(readText(root, contentPath('interface', `${code}.json`))) as Partial<Strings>]));
});

const translators = new Map<string, Translator>();

/**
 * The interface in a language. A string that is missing shows in English, so that a page never breaks;
 * the content check refuses to publish with one missing.
 */
export function translator(language: string): Translator {
  if (!translators.has(language)) {
    const all = readInterface();
    translators.set(language, makeTranslator(language, { ...(all.get('en') as Strings), ...all.get(language) }));
  }
  return translators.get(language)!;
}

/** Codes of the interface’s languages, English first. */
export const interfaceLanguages = (): string[] => [...readInterface().keys()];
