import { describe, expect, it } from 'vitest';
import { EVERY_PRACTICE } from '../../../src/exports/everyPractice.ts';
import { toSearchRecord } from '../../../src/exports/searchRecord.ts';
import { facetNames } from '../../../src/domain/facetNames.ts';
import { practice, validItem } from '../../fixtures/practice.ts';

const words = {
  url: '/ar/volumes/1/land-titles/',
  wording: { language: 'en', title: 'Land Titles', summary: 'A summary.' },
  text: 'The text.',
  labels: ['رواندا'],
  country: 'رواندا',
  eyebrow: 'x',
  cost: 'y',
};
const found = (changes: Record<string, unknown> = {}) => toSearchRecord(practice(changes), words, 'ar');

describe('a record of the search index', () => {
  it('is found by summary, text, labels in the reader’s language, and names', () => {
    const { content } = found({ localName: 'Ubutaka', partners: ['World Bank'] });
    for (const word of ['A summary.', 'The text.', 'رواندا', 'Ubutaka', 'World Bank', 'Land office']) expect(content).toContain(word);
  });
  it('has the word by which all are found', () => expect(found().content.split(/\s+/)).toContain(EVERY_PRACTICE));
  it('belongs to the language of the index and names that of the text', () =>
    expect(found()).toMatchObject({ language: 'ar', meta: { lang: 'en' } }));
  it('can be narrowed by every facet', () => expect(Object.keys(found().filters)).toEqual([...facetNames]));
  it('holds text only, as the index demands', () => {
    const { meta, sort, filters } = found();
    expect(
      [...Object.values(meta), ...Object.values(sort), ...Object.values(filters).flat()].filter((value) => typeof value !== 'string'),
    ).toEqual([]);
  });
  it('sorts by cost as text in the order of the numbers, unknown last', () => {
    const cost = (items: Record<string, unknown>[]) => found({ cost: { items, note: 'x' } }).sort['cost']!;
    const sorted = [cost([validItem({ amount: 9 })]), cost([validItem({ amount: 1e6 })]), cost([validItem({ amount: 2e12 })]), cost([])];
    expect([...sorted].sort()).toEqual(sorted);
  });
});
