import { transfersMade, wordingFor, type Practice } from '../../../src/domain/practice.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { countryName, labelOf } from '../../../src/words/labels.ts';

/** A line of an index: a name, and the practices under it. */
export interface IndexEntry {
  readonly name: string;
  /** Practices of the country or sector. */
  readonly own: readonly Practice[];
  /** Practices of others that the country took over, or a part of them. */
  readonly took: readonly Practice[];
}

const sorted = (t: Translator, entries: readonly IndexEntry[]) => [...entries].sort((a, b) => t.compare(a.name, b.name));

const takers = ({ record }: Practice): string[] => transfersMade({ record }).map(({ country }) => country);

/** Countries whose practices the book holds, and those that took one over, by name. */
export function countryIndex(t: Translator, practices: readonly Practice[]): IndexEntry[] {
  const codes = new Set(practices.flatMap((practice) => [practice.record.country, ...takers(practice)]));
  return sorted(
    t,
    [...codes].map((code) => ({
      name: countryName(t, code),
      own: practices.filter(({ record }) => record.country === code),
      took: practices.filter((practice) => practice.record.country !== code && takers(practice).includes(code)),
    })),
  );
}

/** Sectors of the practices, by name. */
export const sectorIndex = (t: Translator, practices: readonly Practice[]): IndexEntry[] =>
  sorted(
    t,
    [...Map.groupBy(practices, ({ record }) => record.sector)].map(([code, own]) => ({ name: labelOf(t, 'sectors', code), own, took: [] })),
  );

/** Text that may be of another direction than its sentence: versions, addresses, titles (Unicode's first-strong isolate). */
export const apart = (t: Translator, text: string): string => (t.direction === 'rtl' ? `\u2068${text}\u2069` : text);

/** Where a running head is cut, in characters: so much stands on one line. */
const HEAD = 62;

/** The title of a practice for a running head, with its country, cut at a word. */
export function runningHead(t: Translator, practice: Practice): string {
  const country = countryName(t, practice.record.country);
  const { title } = wordingFor(practice, t.language);
  const room = HEAD - country.length;
  const short = title.length <= room ? title : `${title.slice(0, room).replace(/[\s,:;–-]+\S*$/, '')} …`;
  return `${country}: ${apart(t, short)}`;
}
