import type { Key, Translator } from './translate.ts';

/** Strings that the search, the lists and the cost of a practice need in the browser. */
const SEARCH = [
  'language.',
  'search.',
  'sort.',
  'evidence.of',
  'nav.contribute',
  'filters.',
  'shortlist.keep',
  'mine.',
  'money.',
  'fit.verdict.',
  'fit.others',
  'fit.mine.',
  'fit.answer.',
  'list.separator',
  'survey.explore.',
  'survey.group.',
  'count.countries',
];

/** Strings that the comparison needs: its own, and those that a practice’s page says the same things with. */
const COMPARISON = [
  'language.',
  'search.',
  'list.',
  'count.',
  'years.',
  'unknown.',
  'money.',
  'facet.',
  'sdg.short',
  'sort.title',
  'glance.',
  'cost.',
  'evidence.',
  'result.',
  'needs.',
  'gaps.title',
  'transfers.',
  'takeaways.',
  'technology.',
  'barriers.',
  'adaptations.',
  'criticism.',
  'practice.',
  'sources.title',
  'errata.title',
  'compare.',
  'fit.verdict.',
  'fit.others',
  'fit.brief.',
  'fit.answer.',
  'shortlist.',
];

const keysWith = (t: Translator, prefixes: readonly string[]): [string, string][] =>
  t.keys.filter((key) => prefixes.some((prefix) => key.startsWith(prefix))).map((key) => [key, t(key as Key)]);

/** Strings that browser code uses on many pages, as pairs of key and text. Every form of a plural comes along. */
export const clientKeys = (t: Translator): [string, string][] => keysWith(t, SEARCH);

/** Strings of the comparison, in the same form. */
export const comparisonKeys = (t: Translator): [string, string][] => keysWith(t, COMPARISON);

/** Strings that the form needs: its own, and those that the page of a practice says the same things with. */
const FORM = [
  'language.',
  'list.',
  'form.',
  'step.',
  'choice.',
  'problem.',
  'site.longName',
  'fileProblem.',
  'template.',
  'evidence.of',
  'evidence.grade.',
  'evidence.stale',
  'evidence.raise',
  'glance.',
  'result.',
  'cost.',
  'needs.',
  'sources.',
  'transfers.',
  'takeaways.',
  'gaps.title',
  'criticism.',
  'practice.',
  'years.',
  'unknown.',
  'count.countries',
];

/** Strings of the form, in the same form. */
export const formKeys = (t: Translator): [string, string][] => keysWith(t, FORM);

/** Strings of keeping a volume on the device, in the same form. */
export const deviceKeys = (t: Translator): [string, string][] => keysWith(t, ['language.', 'device.']);
