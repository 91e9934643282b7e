import { facetNames, type FacetName } from '../domain/facetNames.ts';
import type { VocabularyName } from '../schemas/codes.ts';
import { makeWords, type Words } from './compare/words.ts';
import type { SearchState } from './state.ts';
import { countryNames, interfaceFile } from './strings.ts';

/** What a value of a facet is called; undefined if there is no such value. */
export type LabelOf = (name: FacetName, value: string) => string | undefined;

/** One value that the reader chose. */
export interface Chosen {
  readonly name: FacetName;
  readonly value: string;
  /** Its name, or its code where it has none. */
  readonly label: string;
  readonly known: boolean;
}

/** What is chosen, in the reader’s words, in the order of the facets. */
export const chosenOf = ({ filters }: SearchState, labelOf: LabelOf): Chosen[] =>
  facetNames.flatMap((name) =>
    (filters[name] ?? []).map((value) => {
      const label = labelOf(name, value);
      return { name, value, label: label ?? value, known: label !== undefined };
    }),
  );

const vocabularies: Partial<Record<FacetName, VocabularyName>> = {
  region: 'regions',
  sector: 'sectors',
  status: 'statuses',
  channel: 'channels',
  minimum: 'minimums',
};

/** Names from words alone, for a page that lists no filters. */
export function labelFrom({ t, label, codes }: Words, countries: Readonly<Record<string, string>>): LabelOf {
  return (name, value) => {
    const vocabulary = vocabularies[name];
    if (vocabulary) return codes(vocabulary).includes(value) ? label(vocabulary, value) : undefined;
    if (name === 'country') return countries[value.toUpperCase()];
    if (name === 'sdg') return /^([1-9]|1[0-7])$/.test(value) ? `${t('facet.sdg')} ${value}` : undefined;
    if (name === 'volume') return /^\d{1,4}$/.test(value) ? `${t('facet.volume')} ${value}` : undefined;
    const key = `facet.${name}.${value}`;
    return t.has(key) && value !== 'lede' ? t(key) : undefined;
  };
}

/** The same, with the words of the page’s language fetched. */
export async function fetchLabels(): Promise<LabelOf> {
  const [file, countries] = await Promise.all([interfaceFile<Parameters<typeof makeWords>[1]>('words/'), countryNames()]);
  return labelFrom(makeWords(document.documentElement.lang, file, countries), countries);
}
