import { byNewest, hasStopped, type Practice } from './practice.ts';

/** Best-proven first; among equals the newest. */
const byEvidence = (a: Practice, b: Practice) => b.evidence.grade - a.evidence.grade || byNewest(a, b);

/**
 * A few practices for the home page: best proven, every region once before any twice, and one in three that stopped,
 * because what failed teaches as much.
 */
export function worthALook(practices: readonly Practice[], count: number): Practice[] {
  const stopped = practices.filter(hasStopped).sort(byEvidence);
  const running = practices.filter((practice) => !hasStopped(practice)).sort(byEvidence);
  const chosen: Practice[] = [];
  while (chosen.length < Math.min(count, practices.length)) {
    const pool =
      chosen.length % 3 === 1 && stopped.some((p) => !chosen.includes(p))
        ? stopped
        : running.some((p) => !chosen.includes(p))
          ? running
          : stopped;
    const free = pool.filter((practice) => !chosen.includes(practice));
    const seen = (practice: Practice) => chosen.filter((other) => other.region === practice.region).length;
    const least = Math.min(...free.map(seen));
    chosen.push(free.find((practice) => seen(practice) === least)!);
  }
  return chosen;
}
