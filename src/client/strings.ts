import { makeTranslator, type Strings, type Translator } from '../i18n/translate.ts';

let loading: Promise<Translator> | undefined;

/** The interface in the language of the page; its strings are fetched once. */
export function clientTranslator(): Promise<Translator> {
  const language = document.documentElement.lang;
  const folder = document.body.dataset['interface']!;
  return (loading ??= fetch(`${folder}${language}.json`)
    .then((response) => response.json() as Promise<Strings>)
    .then((strings) => makeTranslator(language, strings)));
}
