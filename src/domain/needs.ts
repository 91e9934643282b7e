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
