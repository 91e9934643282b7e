import type { Practice } from './practice.ts';

/** A trait that practices may share, with its weight: sector weighs most, then what they need, then how people reach them. */
type Trait = readonly [name: string, weight: number];

const traitsOf = ({ record, region }: Practice): Trait[] => [
  [`sector ${record.sector}`, 6],
  ...record.transferability.requires.map(({ key }): Trait => [`requires ${key}`, 2]),
  ...record.channels.map((code): Trait => [`channel ${code}`, 1]),
  ...record.sdgs.map((goal): Trait => [`sdg ${goal}`, 0.5]),
  [`region ${region}`, 1],
];

/** An item among the best seen so far. */
interface Scored {
  readonly practice: Practice;
  readonly score: number;
}
const before = (a: Scored, b: Scored) => b.score - a.score || (a.practice.slug < b.practice.slug ? -1 : 1);

/** Puts an item where it belongs among the best, at most `count` of them, without sorting all the others. */
function keepBest(best: Scored[], item: Scored, count: number): void {
  if (best.length === count && before(best[count - 1]!, item) <= 0) return;
  const at = best.findIndex((other) => before(item, other) < 0);
  best.splice(at < 0 ? best.length : at, 0, item);
  best.length = Math.min(best.length, count);
}

/**
 * Finds, for any of the practices, those that a reader may want next, most alike first. Looks up who shares a trait
 * instead of holding every practice against every other: a volume may have a thousand.
 * @param practices of one volume or of several; a practice is related to those of its own volume only
 * @returns a function: practice and how many at most (1 or more) → related practices
 */
export function relatedAmong(practices: readonly Practice[]): (practice: Practice, count: number) => Practice[] {
  const shares = practices.flatMap((practice, i) => traitsOf(practice).map(([name]) => ({ i, trait: `${practice.volume} ${name}` })));
  const holders = Map.groupBy(shares, ({ trait }) => trait);
  return (practice, count) => {
    const scores = new Float64Array(practices.length);
    for (const [name, weight] of traitsOf(practice))
      for (const { i } of holders.get(`${practice.volume} ${name}`) ?? []) scores[i]! += weight;
    const best: Scored[] = [];
    practices.forEach((other, i) => {
      if (other.volume === practice.volume && other.slug !== practice.slug) keepBest(best, { practice: other, score: scores[i]! }, count);
    });
    return best.map((item) => item.practice);
  };
}
