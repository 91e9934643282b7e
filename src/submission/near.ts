import { folded } from './folded.ts';

/** A practice of the same country, as `/contribute/near/<iso3>.json` lists it. */
export interface Known {
  readonly volume: number;
  readonly slug: string;
  /** Its title in every language, and its name on the spot. */
  readonly names: readonly string[];
  readonly implementer: string;
  readonly sector: string;
  readonly started: number;
}

/** What is being written, as far as it is known. */
export interface Sought {
  readonly names: readonly string[];
  readonly implementer: string | undefined;
  readonly sector: string | undefined;
  readonly started: number | undefined;
}

/** Why two may be the same: the name, the office, or field and time. */
export type Likeness = 'name' | 'office' | 'field';

export interface Near {
  readonly practice: Known;
  readonly why: Likeness;
}

/** Shares of common trigrams from which two names are taken for one; found by trying misspelt titles of the collection. */
const SAME_NAME = 0.4;
const SAME_OFFICE = 0.6;

function trigrams(text: string): Set<string> {
  const padded = ` ${folded(text)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)));
}

/**
 * How alike two names are, whatever their case, accents and small mistakes: Dice’s coefficient of their trigrams.
 * @returns 0 to 1
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [trigrams(a), trigrams(b)];
  if (first.size + second.size === 0) return 0;
  const common = [...first].filter((trigram) => second.has(trigram)).length;
  return (2 * common) / (first.size + second.size);
}

/** Does every word of the shorter name stand in the longer one? `Novissi` is in “Novissi: cash transfers by phone”. */
function within(a: string, b: string): boolean {
  const [short, long] = [folded(a).split(' '), folded(b).split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.join('').length > 4 && short.every((word) => long.includes(word));
}

const sameName = (sought: Sought, known: Known) =>
  sought.names.some((a) => known.names.some((b) => likeness(a, b) >= SAME_NAME || within(a, b)));
const sameField = (sought: Sought, known: Known) =>
  sought.sector === known.sector && sought.started !== undefined && Math.abs(sought.started - known.started) <= 1;

function why(sought: Sought, known: Known): Likeness | undefined {
  if (sameName(sought, known)) return 'name';
  if (sought.sector === known.sector && sought.implementer && likeness(sought.implementer, known.implementer) >= SAME_OFFICE)
    return 'office';
  return sameField(sought, known) ? 'field' : undefined;
}

const order: readonly Likeness[] = ['name', 'office', 'field'];

/** Practices of the same country that may be the one that is being written, the likeliest first. */
export const nearMatches = (sought: Sought, known: readonly Known[]): Near[] =>
  known
    .flatMap((practice) => {
      const reason = why(sought, practice);
      return reason ? [{ practice, why: reason }] : [];
    })
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
