import type { FacetName } from '../domain/facetNames.ts';
import { fixedValues } from '../domain/facets.ts';
import { readVocabularies } from '../files/vocabularies.ts';

/**
 * All values that a facet can take when their order is fixed, whether used or not: by the code, or by a vocabulary that
 * puts the most asked for first. Undefined for a facet whose values are listed by name.
 */
export const valuesInOrder = (name: FacetName): readonly string[] | undefined =>
  name === 'minimum' ? readVocabularies().minimums.entries.map(({ code }) => code) : fixedValues[name];
