import { tookPlace, type Practice } from './practice.ts';
import { referenceOf, type Edge } from './transfers.ts';

/** One edge of a family tree, and what follows at its far end. */
export interface Branch {
  readonly edge: Edge;
  readonly branches: readonly Branch[];
}

/** A practice with those it was taken from, theirs in turn, and those who took it over, with theirs. */
export interface Family {
  readonly practice: Practice;
  readonly givers: readonly Branch[];
  readonly receivers: readonly Branch[];
}

type Step = (practice: Practice) => readonly Edge[];

/** Follows edges away from a practice. Each practice is opened once, so that a circle of transfers comes to an end. */
function grow(practice: Practice, step: Step, far: (edge: Edge) => Practice | undefined, opened: Set<string>): Branch[] {
  if (opened.has(practice.slug)) return [];
  opened.add(practice.slug);
  return step(practice).map((edge) => {
    const next = far(edge);
    return { edge, branches: next ? grow(next, step, far, opened) : [] };
  });
}

/**
 * The family of a practice in both directions, as deep as it goes.
 * @param edges of the graph; an edge stands at most once in each direction
 */
export const familyOf = (practice: Practice, edges: readonly Edge[]): Family => ({
  practice,
  givers: grow(
    practice,
    ({ slug }) => edges.filter((edge) => edge.receiver?.slug === slug),
    (edge) => edge.practice,
    new Set(),
  ),
  receivers: grow(
    practice,
    ({ slug }) => edges.filter((edge) => edge.practice.slug === slug),
    (edge) => edge.receiver,
    new Set(),
  ),
});

/** All edges of some branches, from the stem outwards. */
export const edgesOfBranches = (branches: readonly Branch[]): Edge[] =>
  branches.flatMap(({ edge, branches: further }) => [edge, ...edgesOfBranches(further)]);

/** Other countries that a practice reached, directly or through those who took it over; announced transfers do not count. */
export const countriesReached = ({ practice, receivers }: Family): string[] => [
  ...new Set(
    edgesOfBranches(receivers)
      .filter(({ transfer }) => tookPlace(transfer))
      .map(({ to }) => to)
      .filter((country) => country !== practice.record.country),
  ),
];

/**
 * Families of the practices that went furthest, by the number of other countries reached, then by name.
 * @param least how many countries a practice must have reached
 */
export const widestFamilies = (practices: readonly Practice[], edges: readonly Edge[], least: number): Family[] =>
  practices
    .filter(({ record }) => record.transfers.length > 0)
    .map((practice) => familyOf(practice, edges))
    .map((family) => ({ family, reach: countriesReached(family).length }))
    .filter(({ reach }) => reach >= least)
    .sort((a, b) => b.reach - a.reach || (a.family.practice.slug < b.family.practice.slug ? -1 : 1))
    .map(({ family }) => family);

/** One step back on the way by which a practice came. */
export interface Origin {
  readonly country: string;
  /** Reference of the practice, `1/x-road-data-exchange`. */
  readonly practice: string;
  /** False for the giver of a giver. */
  readonly direct: boolean;
}

/**
 * Where a practice came from: its givers as its own record names them, then theirs, as far as the family at hand goes.
 * The record alone is enough for the givers, so that a page can name those of other volumes.
 */
export function originsOf({ practice, givers }: Family): Origin[] {
  const own = practice.record.transferability.takenFrom.map((origin) => ({ ...origin, direct: true }));
  const before = edgesOfBranches(givers.flatMap(({ branches }) => branches));
  return [...own, ...before.map(({ from, practice: giver }) => ({ country: from, practice: referenceOf(giver), direct: false }))];
}
