import { describe, expect, it } from 'vitest';
import { findPages } from '../../../../src/domain/search/find.ts';
import { readQuery } from '../../../../src/domain/search/query.ts';
import { unpackIndex, type PackedWord } from '../../../../src/domain/search/wordIndex.ts';

/** An index of texts as they stand, without stems; the first word of each is its title, too. */
function indexOf(...texts: string[]) {
  const words = new Map<string, [page: number, position: number][]>();
  for (const [page, text] of texts.entries())
    for (const [position, word] of text.split(' ').entries()) words.set(word, [...(words.get(word) ?? []), [page, position]]);
  const packed = [...words].map(([word, places]): PackedWord => {
    const pages = [...new Set(places.map(([page]) => page))];
    const posting = (page: number, i: number) => {
      const positions = places.filter(([on]) => on === page).map(([, position]) => position);
      const steps = positions.map((position, j) => position - (positions[j - 1] ?? 0));
      return [page - (pages[i - 1] ?? 0), steps, positions.includes(0) ? [0] : []] as const;
    };
    return [word, pages.map(posting), []];
  });
  return unpackIndex({ lengths: texts.map((text) => text.split(' ').length), fields: ['title'], words: packed });
}

const index = indexOf('land titles for all', 'titles of land and of water', 'water meters in landlocked places', 'taxes');
const find = (question: string, stem = (word: string) => word) => findPages(readQuery(question, stem), index);

describe('a question', () => {
  it('is read without punctuation, marks and capitals; marks are remembered', () => {
    const { terms, exact } = readQuery(' X-Road, São  Tomé! snake_case', (word) => word);
    expect(terms.map(({ stem }) => stem)).toEqual(['xroad', 'sao', 'tome', 'snake_case']);
    expect(terms.map(({ written }) => written)).toEqual(['xroad', 'são', 'tomé', 'snake_case']);
    expect(exact).toBe(false);
  });
  it('asks for words as they stand if quotation marks are around all of it', () => {
    expect(readQuery('"land titles"', (word) => word).exact).toBe(true);
    expect(readQuery('the "land titles"', (word) => word).exact).toBe(false);
  });
  it('that says nothing asks for nothing', () => {
    for (const question of ['', ' ', '--', '“”']) expect(find(question)).toEqual([]);
  });
});

describe('pages found', () => {
  it('have every word, or one that begins like it', () => {
    expect(find('titles water')).toEqual([1]);
    expect(new Set(find('land'))).toEqual(new Set([0, 1, 2]));
  });
  it('have the longest word that the question begins with, if none begins like the question', () =>
    expect(find('landscape')).toEqual(find('land').filter((page) => page !== 2)));
  it('need not have a word that is nowhere, as long as another is somewhere', () => {
    expect(find('taxes qqq')).toEqual([3]);
    expect(find('qqq')).toEqual([]);
  });
  it('come by how well they answer: the title first, then the word itself before longer ones', () => {
    expect(find('land')[0]).toBe(0);
    expect(find('land').at(-1)).toBe(2);
    expect(find('titles')[0]).toBe(1);
    expect(find('water')[0]).toBe(2);
  });
  it('have the words of a quotation one after the other', () => {
    expect(find('"land titles"')).toEqual([0]);
    expect(find('"titles of land"')).toEqual([1]);
    expect(find('"land tit"')).toEqual([]);
    expect(find('"water"')).toEqual([1, 2]);
  });
  it('are looked for by stems', () => expect(find('taxation', () => 'tax')).toEqual([3]));
});
