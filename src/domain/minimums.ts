import type { VocabularyEntry } from '../schemas/vocabulary.ts';
import type { Practice } from './practice.ts';

/**
 * Can the practice do with this minimum (“works on any phone”, “needs no digital identity”)?
 * The rule stands with the entry in `content/vocabularies/minimums.yaml`: one of the channels, and none of the musts.
 */
export function meetsMinimum(practice: Practice, minimum: VocabularyEntry): boolean {
  const { channels, lacks } = minimum;
  const reachable = !channels || channels.some((channel) => (practice.record.channels as string[]).includes(channel));
  const free = !lacks || !practice.record.transferability.requires.some((r) => r.need === 'must' && lacks.includes(r.key));
  return reachable && free;
}
