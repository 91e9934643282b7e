import { inAll, pagesOf } from './match.ts';
import type { Term } from './query.ts';
import type { Form, WordIndex } from './wordIndex.ts';

/** Positions of a word on a page, apart by where they are counted: in the text, or in a field. */
function positions(forms: readonly Form[], page: number): Set<string> {
  const postings = forms.flatMap((form) => form.postings.filter((posting) => posting.page === page));
  return new Set(
    postings.flatMap(({ places, fields }) => [
      ...places.map(({ position }) => `text ${position}`),
      ...fields.map(({ field, position }) => `${field} ${position}`),
    ]),
  );
}

/** Does each word stand right after the one before it? */
function stands(words: readonly ReadonlySet<string>[]): boolean {
  return [...words[0]!].some((start) => {
    const [where, from] = start.split(' ') as [string, string];
    return words.every((places, i) => places.has(`${where} ${Number(from) + i}`));
  });
}

/** Pages on which the terms stand one after the other, in the text or in one field, in the order of their numbers. */
export function pagesWithPhrase(terms: readonly Term[], { words }: WordIndex): number[] {
  const found = terms.map(({ stem }) => words.get(stem));
  if (found.length === 0 || !found.every((forms) => forms !== undefined)) return [];
  const pages = inAll(found.map((forms) => pagesOf([{ stem: '', forms }])));
  return [...pages].filter((page) => stands(found.map((forms) => positions(forms, page)))).sort((a, b) => a - b);
}
