import { firsts, groups } from './groups.ts';
import type { Match } from './match.ts';
import type { Posting } from './postings.ts';
import type { Term } from './query.ts';
import type { WordIndex } from './wordIndex.ts';

/**
 * How well a page answers, by the formula of Pagefind 1.5 with the weights that it begins with (`pagefind_web/src/search.rs` and
 * `lib.rs`): BM25 (Robertson and Zaragoza 2009) over the weighed places of the words, more for words as long as what was
 * asked and for the same marks on letters, and a bonus for words in the metadata, five times for the title.
 */
const SATURATION = 1.4;
const LENGTH = 0.75;
const SAME_MARKS = 1.8;
const TITLE = 5;
/** Weights are kept 24 times as large. */
const SCALE = 24;
const MOST = 255;

/** A term with the words that answer to it, and on how many pages they stand. */
export interface AskedTerm {
  readonly term: Term;
  readonly matches: readonly Match[];
  readonly pages: number;
}

/** One word on one page, for one term. */
interface Entry {
  readonly asked: AskedTerm;
  readonly stem: string;
  readonly posting: Posting;
  readonly lengthBonus: number;
  readonly marksBonus: number;
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Words nearly as long as what was asked count nearly whole: a bell curve over the difference in bytes. */
function lengthBonus(word: string, stem: string): number {
  const difference = Math.min(255, Math.abs(bytes(word) - bytes(stem)) + 1);
  return Math.exp(Math.exp(-0.5 * (difference / 2) ** 2) - 1);
}

const marksBonus = (written: string, form: string) => (form.startsWith(written) || written.startsWith(form) ? SAME_MARKS : 1);

/** How rare something is that stands on so many of all pages. */
const rarity = (all: number, pages: number) => Math.log((all - pages + 0.5) / (pages + 0.5) + 1);

/** What was asked for, on each page. */
function entriesByPage(asked: readonly AskedTerm[]): Map<number, Entry[]> {
  const entries = asked.flatMap((one) =>
    one.matches.flatMap(({ stem, forms }) => {
      const bonus = lengthBonus(stem, one.term.stem);
      return forms.flatMap(({ form, postings }) =>
        postings.map((posting) => ({
          asked: one,
          stem,
          posting,
          lengthBonus: bonus,
          marksBonus: marksBonus(one.term.written, form),
        })),
      );
    }),
  );
  return groups(entries, ({ posting }) => posting.page);
}

/** How much each word weighs on a page. Terms that meet in one place, as in `git-absorb`, count as often as they are. */
function weights(entries: readonly Entry[]): Map<string, number> {
  const places = entries.flatMap((entry) => entry.posting.places.map((place) => ({ entry, ...place })));
  const sums = new Map<string, number>();
  for (const group of groups(places, ({ position }) => position).values()) {
    const byTerm = firsts(group, ({ entry }) => entry.asked);
    const weight = Math.min(MOST, Math.min(...[...byTerm.values()].map((place) => place.weight)) * byTerm.size);
    for (const { entry } of byTerm.values()) sums.set(entry.stem, (sums.get(entry.stem) ?? 0) + weight);
  }
  return sums;
}

function textScore(entries: readonly Entry[], all: number, relativeLength: number): number {
  let score = 0;
  for (const [stem, weight] of weights(entries)) {
    const entry = entries.find((candidate) => candidate.stem === stem)!;
    const frequency = (weight / SCALE) * entry.lengthBonus;
    const saturated = ((SATURATION + 1) * frequency) / (SATURATION * (1 - LENGTH + LENGTH * relativeLength) + frequency);
    score += rarity(all, entry.asked.pages) * saturated * entry.marksBonus;
  }
  return score;
}

/** More the more of the question a field holds, each word once for each term: a title with one word of five says little. */
function fieldScore(entries: readonly Entry[], asked: readonly AskedTerm[], { fields, lengths }: WordIndex): number {
  const sum = (terms: readonly AskedTerm[]) => terms.reduce((total, { pages }) => total + rarity(lengths.length, pages), 0);
  const whole = sum(asked);
  const held = groups(
    entries.flatMap((entry) => entry.posting.fields.map(({ field }) => ({ field, entry }))),
    ({ field }) => field,
  );
  return [...held].reduce((total, [field, found]) => {
    const words = firsts(found, ({ entry }) => `${entry.stem} ${entry.asked.term.stem}`);
    const part = sum([...words.values()].map(({ entry }) => entry.asked));
    return total + (fields[field] === 'title' ? TITLE : 1) * part * (part / whole) ** 2;
  }, 0);
}

/** Pages with the best answer first. @param pages those that answer */
export function ranked(pages: Iterable<number>, asked: readonly AskedTerm[], index: WordIndex): number[] {
  const { lengths } = index;
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const entries = entriesByPage(asked);
  const score = (page: number) => {
    const own = entries.get(page) ?? [];
    return textScore(own, lengths.length, lengths[page]! / average) + fieldScore(own, asked, index);
  };
  return [...pages]
    .map((page) => ({ page, score: score(page) }))
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .map(({ page }) => page);
}
