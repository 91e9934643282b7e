import type { Requirement } from '../schemas/transferability.ts';
import type { Practice } from './practice.ts';

/** A practice with what it says of one requirement. */
export interface Needer {
  readonly practice: Practice;
  readonly requirement: Requirement;
}

const ORDER: readonly string[] = ['must', 'should', 'helps'];

/** Practices that need something, those that cannot run without it first; by age and name between equals. */
export const needersOf = (practices: readonly Practice[], key: string): Needer[] =>
  practices
    .flatMap((practice) =>
      practice.record.transferability.requires
        .filter((requirement) => requirement.key === key)
        .map((requirement) => ({ practice, requirement })),
    )
    .sort(
      (a, b) =>
        ORDER.indexOf(a.requirement.need) - ORDER.indexOf(b.requirement.need) ||
        b.practice.record.started - a.practice.record.started ||
        (a.practice.slug < b.practice.slug ? -1 : 1),
    );

const SHOWN = 2;
const SHORT = 120;

/**
 * How other practices did without something, for one that does not tell itself.
 * @param but slug of that practice
 * @returns at most two that say it in at most 120 characters, in the order of {@link needersOf}
 */
export const othersWithout = (practices: readonly Practice[], key: string, but: string): Needer[] =>
  needersOf(practices, key)
    .filter(({ practice, requirement: { substitute } }) => practice.slug !== but && substitute !== undefined && substitute.length <= SHORT)
    .slice(0, SHOWN);
