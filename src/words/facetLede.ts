import type { FacetName } from '../domain/facetNames.ts';
import type { Key, Translator } from '../i18n/translate.ts';
import type { VocabularyName } from '../schemas/codes.ts';
import { countryName, definitionOf, goalTitle } from './labels.ts';

const vocabularies: Partial<Record<FacetName, VocabularyName>> = {
  sector: 'sectors',
  status: 'statuses',
  channel: 'channels',
  minimum: 'minimums',
  region: 'regions',
};

/** One sentence on what a value of a facet means. */
export function facetLede(t: Translator, name: FacetName, value: string): string {
  const vocabulary = vocabularies[name];
  if (vocabulary) return definitionOf(t, vocabulary, value);
  if (name === 'country') return t('country.from.lede', { country: countryName(t, value) });
  if (name === 'sdg') return t('facet.sdg.lede.value', { title: goalTitle(t, Number(value)) });
  return t(`facet.${name}.lede` as Key);
}
