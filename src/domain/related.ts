import type { Practice } from './practice.ts';

const shared = <T>(a: readonly T[], b: readonly T[]) => a.filter((value) => b.includes(value)).length;

/** How much two practices have in common; sector weighs most, then what they need, then how people reach them. */
function likeness(a: Practice, b: Practice): number {
  const keys = (p: Practice) => p.record.transferability.requires.map((r) => r.key);
  return (
    (a.record.sector === b.record.sector ? 6 : 0) +
    2 * shared(keys(a), keys(b)) +
    shared(a.record.channels, b.record.channels) +
    shared(a.record.sdgs, b.record.sdgs) / 2 +
    (a.region === b.region ? 1 : 0)
  );
}

/**
 * Practices of the same volume that a reader of this one may want next, most alike first.
 * @param count how many at most
 */
export function related(practice: Practice, all: readonly Practice[], count: number): Practice[] {
  return all
    .filter((other) => other.volume === practice.volume && other.slug !== practice.slug)
    .map((other) => ({ other, score: likeness(practice, other) }))
    .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
    .slice(0, count)
    .map(({ other }) => other);
}
