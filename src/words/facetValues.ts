import type { FacetName } from '../domain/facetNames.ts';
import { countValues, fixedValues } from '../domain/facets.ts';
import type { Practice } from '../domain/practice.ts';
import { readVocabularies } from '../files/vocabularies.ts';
import type { Translator } from '../i18n/translate.ts';
import type { VocabularyName } from '../schemas/codes.ts';
import { facetLabel } from './labels.ts';

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

/** A value of a facet as a reader sees it. */
export interface NamedValue {
  readonly value: string;
  readonly label: string;
  /** How many practices have it. */
  readonly count: number;
}

/**
 * Values of a facet among practices, in the order of the explorer.
 * @param empty also those fixed values that no practice has
 */
export function namedValues(practices: readonly Practice[], name: FacetName, t: Translator, empty = false): NamedValue[] {
  const counts = countValues(practices, name);
  const fixed = valuesInOrder(name)?.filter((value) => empty || counts.has(value));
  const values = (fixed ?? [...counts.keys()]).map((value) => ({
    value,
    label: facetLabel(t, name, value),
    count: counts.get(value) ?? 0,
  }));
  return fixed || name === 'volume' ? values : values.sort((a, b) => t.compare(a.label, b.label));
}
