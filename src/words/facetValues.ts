import type { FacetName } from '../domain/facetNames.ts';
import { fixedValues } from '../domain/facets.ts';
import { readVocabularies } from '../files/vocabularies.ts';
import type { VocabularyName } from '../schemas/codes.ts';

/** Facets in the order of a vocabulary, which an editor chose. */
const inOrderOf: Partial<Record<FacetName, VocabularyName>> = { minimum: 'minimums' };

/**
 * All values that a facet can take when their order is fixed, whether used or not. Undefined for a facet whose values
 * are those that occur, in the order of the alphabet.
 */
export function valuesInOrder(name: FacetName): readonly string[] | undefined {
  const vocabulary = inOrderOf[name];
  return vocabulary ? readVocabularies()[vocabulary].entries.map(({ code }) => code) : fixedValues[name];
}
