import { packPostings, unpackPostings, type PackedPosting, type Posting } from './postings.ts';

/** A word of the index as it is kept: its stem, where it stands, and where it stands with marks above or below its letters. */
export type PackedWord = readonly [
  stem: string,
  postings: readonly PackedPosting[],
  marked: readonly (readonly [form: string, postings: readonly PackedPosting[]])[],
];

/** Words of some pages as they are kept. Pages go by their number. */
export interface PackedIndex {
  /** Words on each page. */
  readonly lengths: readonly number[];
  /** Names of the fields of metadata that words stand in. */
  readonly fields: readonly string[];
  readonly words: readonly PackedWord[];
}

/** A form of a word and where it stands. */
export interface Form {
  readonly form: string;
  readonly postings: readonly Posting[];
}

/** The words of some pages, ready to be searched. */
export interface WordIndex {
  readonly lengths: readonly number[];
  readonly fields: readonly string[];
  /** By stem, the plain form first, in the order of the code points. */
  readonly words: ReadonlyMap<string, readonly Form[]>;
}

const byStem = ([a]: PackedWord, [b]: PackedWord) => (a < b ? -1 : 1);

/** Makes an index ready to be searched. */
export const unpackIndex = ({ lengths, fields, words }: PackedIndex): WordIndex => ({
  lengths,
  fields,
  words: new Map(
    [...words]
      .sort(byStem)
      .map(([stem, postings, marked]) => [
        stem,
        [{ form: stem, postings: unpackPostings(postings) }, ...marked.map(([form, more]) => ({ form, postings: unpackPostings(more) }))],
      ]),
  ),
});

/** The index of some of the pages, in the order in which they are named: they get new numbers. */
export function indexOfPages({ lengths, fields, words }: WordIndex, pages: readonly number[]): PackedIndex {
  const numbers = new Map(pages.map((page, i) => [page, i]));
  const among = (postings: readonly Posting[]) =>
    packPostings(
      postings
        .flatMap((posting) => (numbers.has(posting.page) ? [{ ...posting, page: numbers.get(posting.page)! }] : []))
        .sort((a, b) => a.page - b.page),
    );
  const packed = [...words].map(([stem, [plain, ...marked]]): PackedWord => {
    const kept = marked.map(({ form, postings }) => [form, among(postings)] as const);
    return [stem, among(plain!.postings), kept.filter(([, postings]) => postings.length > 0)];
  });
  return {
    lengths: pages.map((page) => lengths[page]!),
    fields,
    words: packed.filter(([, plain, marked]) => plain.length + marked.length > 0),
  };
}
