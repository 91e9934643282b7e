import type { Key, Translator } from './translate.ts';

const PREFIXES = [
  'language.',
  'search.',
  'sort.',
  'evidence.of',
  'nav.contribute',
  'filters.',
  'list.separator',
  'survey.explore.',
  'survey.group.',
  'count.countries',
];

/** Strings that browser code uses, as pairs of key and text. Every form of a plural comes along. */
export const clientKeys = (t: Translator): [string, string][] =>
  t.keys.filter((key) => PREFIXES.some((prefix) => key.startsWith(prefix))).map((key) => [key, t(key as Key)]);
