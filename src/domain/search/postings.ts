/**
 * Where the words of an index stand. The packed form is Pagefind’s own (1.5, `pagefind_web/src/index.rs`): numbers that rise
 * are kept as differences, and a negative number sets the weight, or the field, of those that follow.
 */

/** Where a word stands in a text, and how much it counts there: 25 in plain text, more in a heading. */
export interface Place {
  readonly position: number;
  readonly weight: number;
}

/** Where a word stands in the metadata of a page. */
export interface FieldPlace {
  /** Number of the field in the index. */
  readonly field: number;
  readonly position: number;
}

/** All places of a word on one page. */
export interface Posting {
  readonly page: number;
  readonly places: readonly Place[];
  readonly fields: readonly FieldPlace[];
}

/** A posting as it is kept: the page less the page before, places, places in metadata. */
export type PackedPosting = readonly [page: number, places: readonly number[], fields: readonly number[]];

/** What a text counts until something else is said. */
const PLAIN = 25;

/** Reads numbers of which a negative one sets what holds for those that follow. @param before what holds at first */
function unpackRun(packed: readonly number[], before: number): [mark: number, position: number][] {
  const found: [number, number][] = [];
  let [mark, position] = [before, 0];
  for (const number of packed)
    if (number < 0) [mark, position] = [-number - 1, 0];
    else found.push([mark, (position += number)]);
  return found;
}

function packRun(run: readonly (readonly [mark: number, position: number])[], before: number): number[] {
  const packed: number[] = [];
  let [mark, position] = [before, 0];
  for (const [nextMark, next] of run) {
    if (nextMark !== mark) {
      packed.push(-nextMark - 1);
      [mark, position] = [nextMark, 0];
    }
    packed.push(next - position);
    position = next;
  }
  return packed;
}

/** Reads the places of a word, page by page. */
export function unpackPostings(packed: readonly PackedPosting[]): Posting[] {
  let page = 0;
  return packed.map(([step, places, fields]) => ({
    page: (page += step),
    places: unpackRun(places, PLAIN).map(([weight, position]) => ({ weight, position })),
    fields: unpackRun(fields, 0).map(([field, position]) => ({ field, position })),
  }));
}

/** The packed form of postings that rise by page. */
export function packPostings(postings: readonly Posting[]): PackedPosting[] {
  let before = 0;
  return postings.map(({ page, places, fields }) => {
    const step = page - before;
    before = page;
    return [
      step,
      packRun(
        places.map(({ weight, position }) => [weight, position] as const),
        PLAIN,
      ),
      packRun(
        fields.map(({ field, position }) => [field, position] as const),
        0,
      ),
    ];
  });
}
