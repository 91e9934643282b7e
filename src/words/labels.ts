import type { FacetName } from '../domain/facetNames.ts';
import type { Translator, Key } from '../i18n/translate.ts';
import type { VocabularyName } from '../schemas/codes.ts';
import { readCountries, readGoals } from '../files/reference.ts';
import { readVocabularies } from '../files/vocabularies.ts';
import { readVolumes } from '../files/volumes.ts';

/** The entry of a vocabulary. Throws for a code that is not in it: the schema lets none through. */
export function entryOf(vocabulary: VocabularyName, code: string) {
  const entry = readVocabularies()[vocabulary].entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`${vocabulary} has no ${code}`);
  return entry;
}

/** The text in the reader’s language, or in English. */
export const inLanguage = (texts: { en: string } & Record<string, string>, t: Translator) => texts[t.language] ?? texts.en;

/** Label of a code in the reader’s language. */
export const labelOf = (t: Translator, vocabulary: VocabularyName, code: string): string => inLanguage(entryOf(vocabulary, code).label, t);

/** Meaning of a code in the reader’s language. */
export const definitionOf = (t: Translator, vocabulary: VocabularyName, code: string): string =>
  inLanguage(entryOf(vocabulary, code).definition, t);

/** Name of a country as the UN writes it, in the reader’s language. */
export const countryName = (t: Translator, iso3: string): string => {
  const names = readCountries().get(iso3.toUpperCase())?.names;
  return names?.[t.language] || names?.['en'] || iso3;
};

export const goalTitle = (t: Translator, goal: number): string => {
  const { title } = readGoals().find((candidate) => candidate.goal === goal)!;
  return title[t.language] ?? title['en']!;
};

export const volumeTitle = (t: Translator, number: number): string =>
  inLanguage(readVolumes().find((volume) => volume.number === number)!.title, t);
export const volumeTheme = (t: Translator, number: number): string =>
  inLanguage(readVolumes().find((volume) => volume.number === number)!.theme, t);

const facetLabels: Readonly<Record<FacetName, (t: Translator, value: string) => string>> = {
  country: countryName,
  region: (t, value) => labelOf(t, 'regions', value),
  sector: (t, value) => labelOf(t, 'sectors', value),
  sdg: (t, value) => t('facet.sdg.value', { number: value, title: goalTitle(t, Number(value)) }),
  cost: (t, value) => t(`facet.cost.${value}` as Key),
  evidence: (t, value) => t(`facet.evidence.${value}` as Key),
  status: (t, value) => labelOf(t, 'statuses', value),
  channel: (t, value) => labelOf(t, 'channels', value),
  minimum: (t, value) => labelOf(t, 'minimums', value),
  volume: (t, value) => t('volume.numbered', { number: value, title: volumeTitle(t, Number(value)) }),
};

/** What a reader calls the value of a facet. */
export const facetLabel = (t: Translator, name: FacetName, value: string): string => facetLabels[name](t, value);
