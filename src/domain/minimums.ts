import type { PracticeRecord } from '../schemas/practice.ts';
import type { VocabularyEntry } from '../schemas/vocabulary.ts';

/**
 * Can the practice do with this minimum (“reaches any phone”, “needs no digital identity”)?
 * The rule stands with the entry in `content/vocabularies/minimums.yaml`: one of the channels, and none of the musts.
 * A must that the record tells a way around (`substitute`) is none: “Togo used no national identity card for this”.
 */
export function meetsMinimum(record: PracticeRecord, minimum: VocabularyEntry): boolean {
  const { channels, lacks } = minimum;
  const reachable = !channels || channels.some((channel) => (record.channels as string[]).includes(channel));
  const free = !lacks || !record.transferability.requires.some((r) => r.need === 'must' && !r.substitute && lacks.includes(r.key));
  return reachable && free;
}

/** Codes of the minimums that a practice can do with, in the order of the vocabulary. */
export const minimumsMet = (record: PracticeRecord, minimums: readonly VocabularyEntry[]): string[] =>
  minimums.filter((minimum) => meetsMinimum(record, minimum)).map(({ code }) => code);
