import type { Requirement } from '../schemas/transferability.ts';
import type { Practice } from './practice.ts';

/** A practice with what it says of one requirement. */
export interface Needer {
  readonly practice: Practice;
  readonly requirement: Requirement;
}

const ORDER: readonly string[] = ['must', 'should', 'helps'];

const byNeed = (a: Needer, b: Needer): number =>
  ORDER.indexOf(a.requirement.need) - ORDER.indexOf(b.requirement.need) ||
  b.practice.record.started - a.practice.record.started ||
  (a.practice.slug < b.practice.slug ? -1 : 1);

const byOwnKey = (practices: readonly Practice[]) =>
  Map.groupBy(
    practices.flatMap((practice) => practice.record.transferability.requires.map((requirement): Needer => ({ practice, requirement }))),
    ({ requirement }) => requirement.key,
  );

/**
 * Practices that need something, those that cannot run without it first; by age and name between equals.
 * @returns by key of the requirement; a key that no practice needs has no entry
 */
export const needersByKey = (practices: readonly Practice[]): ReadonlyMap<string, readonly Needer[]> =>
  new Map([...byOwnKey(practices)].map(([key, needers]) => [key, needers.sort(byNeed)]));

const SHOWN = 2;
const SHORT = 120;

/** Does it tell in a few words how to do without? */
const tellsShortly = ({ requirement: { substitute } }: Needer) => substitute !== undefined && substitute.length <= SHORT;

/**
 * How other practices did without something, for one that does not tell itself.
 * @param needers all that need it, as in {@link needersByKey}
 * @param but slug of that practice
 * @returns the first two at most that say it in at most 120 characters
 */
export const othersWithout = (needers: readonly Needer[], but: string): Needer[] =>
  needers
    .values()
    .filter((needer) => needer.practice.slug !== but && tellsShortly(needer))
    .take(SHOWN)
    .toArray();
