import type { Waivable } from '../schemas/volume.ts';
import { countCells, groupCover, isInFrame, type CoverageFrame } from './coverage.ts';
import { hasStopped, type Practice } from './practice.ts';

/** What a volume is measured by before it is frozen. */
export interface EditionInput {
  readonly practices: readonly Practice[];
  readonly frame: CoverageFrame;
  /** Day of the freeze, YYYY-MM-DD. */
  readonly date: string;
  /** Addresses that were checked at least once; undefined if links were never checked. */
  readonly knownLinks: ReadonlySet<string> | undefined;
}

/**
 * The share of things that must be in order, from 0 to 1, check by check. Where a volume falls short its editors say why in
 * `volume.yaml` (`signedOff`), for all readers. The numbers are our own; see decision 0018.
 *
 * - `links`: every address of a source was checked at least once. What died since is marked, it stops nothing.
 * - `read`: every source was read in the year before the freeze.
 * - `dated`: two sources in three carry a year, so that a reader can tell old from new.
 * - `regions`: each of the five regions has two practices, which can be compared; of one alone nobody knows what is typical.
 * - `sectors`: every second sector has a practice.
 * - `groups`: least developed, landlocked and small island States each own two; they are whom the Compendium is for.
 * - `cost`: every second practice says what it cost well enough for a band: the Compendium promises cost-effectiveness.
 * - `evidence`: every second practice has an independent source (grade 2).
 * - `stopped`: one in ten ended, stalled or was replaced; with less, failures are not told.
 */
export const editionRules: Readonly<Record<Waivable, number>> = {
  links: 1,
  read: 1,
  dated: 2 / 3,
  regions: 1,
  sectors: 1 / 2,
  groups: 1,
  cost: 1 / 2,
  evidence: 1 / 2,
  stopped: 1 / 10,
};

/** Of a region, and of a group of countries, so many practices or countries. */
const COMPARABLE = 2;

/** One thing that a check looks at, by a name for editors. */
interface Thing {
  readonly name: string;
  readonly fine: boolean;
}

const practicesThat =
  (fine: (practice: Practice) => boolean) =>
  ({ practices }: EditionInput): Thing[] =>
    practices.map((practice) => ({ name: practice.slug, fine: fine(practice) }));

type SourceOf = Practice['record']['sources'][number];
const sourcesThat =
  (fine: (source: SourceOf, input: EditionInput) => boolean) =>
  (input: EditionInput): Thing[] =>
    input.practices.flatMap(({ slug, record }) =>
      record.sources.map((source, i) => ({ name: `${slug} [${i + 1}]`, fine: fine(source, input) })),
    );

const valuesWith =
  (dimension: 'region' | 'sector', atLeast: number) =>
  ({ practices, frame }: EditionInput): Thing[] =>
    countCells(practices, [dimension], frame)
      .filter((cell) => isInFrame(cell, frame))
      .map(({ at, count }) => ({ name: at[dimension]!, fine: count >= atLeast }));

/** The same day a year earlier. */
const yearBefore = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

const measures: Readonly<Record<Waivable, (input: EditionInput) => Thing[]>> = {
  links: sourcesThat(({ url }, { knownLinks }) => knownLinks?.has(url) ?? false),
  read: sourcesThat(({ accessed }, { date }) => accessed >= yearBefore(date)),
  dated: sourcesThat(({ year }) => year !== undefined),
  regions: valuesWith('region', COMPARABLE),
  sectors: valuesWith('sector', 1),
  groups: ({ practices, frame }) =>
    groupCover(practices, frame)
      .filter(({ group }) => group !== 'members')
      .map(({ group, having }) => ({ name: group, fine: having.length >= COMPARABLE })),
  cost: practicesThat(({ cost }) => cost.band !== undefined),
  evidence: practicesThat(({ evidence }) => evidence.grade >= 2),
  stopped: practicesThat(hasStopped),
};

/** How a volume stands in one check. */
export interface Measured {
  readonly check: Waivable;
  readonly passes: boolean;
  readonly count: number;
  readonly of: number;
  /** The share asked for, 0 to 1. */
  readonly atLeast: number;
  /** Names of what is not in order. */
  readonly short: readonly string[];
}

/** Measures a volume by {@link editionRules}, in their order. */
export const measureEdition = (input: EditionInput): Measured[] =>
  (Object.entries(editionRules) as [Waivable, number][]).map(([check, atLeast]) => {
    const things = measures[check](input);
    const short = things.filter(({ fine }) => !fine).map(({ name }) => name);
    const count = things.length - short.length;
    return { check, passes: count >= things.length * atLeast, count, of: things.length, atLeast, short };
  });
