import {
  countCells,
  groupCover,
  isInFrame,
  type CoverageFrame,
  type DimensionName,
  type GroupCover,
  type GroupName,
  type Place,
} from './coverage.ts';
import type { Practice } from './practice.ts';

/** A rule on numbers of practices: every combination of the values of some dimensions must have so many. */
interface CellRule {
  readonly kind: 'cells';
  readonly over: readonly DimensionName[];
  /** Only these values of a dimension are looked at. */
  readonly only?: Place;
  /** Fewer practices than this is a gap; `all` stands for every practice there is. */
  readonly atLeast: number | 'all';
}

/** A rule on countries: a group must not be covered worse than the Member States at large. */
interface GroupRule {
  readonly kind: 'groups';
}

/** A rule on each practice: it must stand on so many independent sources. */
interface SourceRule {
  readonly kind: 'sources';
  readonly atLeast: number;
}

export type GapRule = CellRule | GroupRule | SourceRule;

/**
 * When something counts as missing. The same rules stand in words, with their numbers and reasons, on `/about/coverage/`
 * (`coverage.rule.*` of the interface): a change here must be told there.
 *
 * - `cell`: an adviser looks for a neighbour’s experience in her own field first. With none, the region does not answer.
 * - `sector`: two cases can be compared; of one alone nobody knows what belongs to the field and what to the case.
 * - `area`: the five regions are wide. Of 22 sub-regions, one without a practice can hide behind its neighbours.
 * - `region`, `income`: with fewer than ten, one case makes more than a tenth of what is known of all those countries.
 * - `era`: early and late practices teach different things; each age should be seen from everywhere.
 * - `fate`: a region that only shows successes is under-reported, not better.
 * - `groups`: no number of ours. The yardstick is the share of all Member States that have a practice.
 * - `sources`: one outsider can err; two can be held against each other.
 * - `language`: an interface in a language promises texts in it.
 */
export const coverageRules = {
  cell: { kind: 'cells', over: ['region', 'sector'], atLeast: 1 },
  sector: { kind: 'cells', over: ['sector'], atLeast: 2 },
  area: { kind: 'cells', over: ['area'], atLeast: 1 },
  region: { kind: 'cells', over: ['region'], atLeast: 10 },
  income: { kind: 'cells', over: ['income'], atLeast: 10 },
  groups: { kind: 'groups' },
  era: { kind: 'cells', over: ['region', 'volume'], atLeast: 1 },
  fate: { kind: 'cells', over: ['fate', 'region'], only: { fate: 'stopped' }, atLeast: 1 },
  sources: { kind: 'sources', atLeast: 2 },
  language: { kind: 'cells', over: ['language'], atLeast: 'all' },
} as const satisfies Record<string, GapRule>;

export type CoverageRuleName = keyof typeof coverageRules;
export const coverageRuleNames = Object.keys(coverageRules) as CoverageRuleName[];

/** Where a gap is: values of dimensions, a group of countries, or one practice by its name in addresses. */
export type GapPlace = Place & { readonly group?: GroupName; readonly practice?: string };

/** Something that is missing by a rule: there is less than the rule asks for. */
export interface Gap<Rule extends string = string> {
  readonly rule: Rule;
  readonly at: GapPlace;
  /** What there is: practices, countries of a group, or independent sources of a practice. Always less than `atLeast`. */
  readonly count: number;
  /** Out of how many: all practices, all countries of the group, all sources of the practice. */
  readonly of: number;
  readonly atLeast: number;
}

type Found = Omit<Gap, 'rule'>;

function gapsInCells(rule: CellRule, practices: readonly Practice[], frame: CoverageFrame): Found[] {
  const atLeast = rule.atLeast === 'all' ? practices.length : rule.atLeast;
  const isMeant = (at: Place) => Object.entries(rule.only ?? {}).every(([name, value]) => at[name as DimensionName] === value);
  return countCells(practices, rule.over, frame)
    .filter((cell) => cell.count < atLeast && isMeant(cell.at) && isInFrame(cell, frame))
    .map((cell) => ({ ...cell, of: practices.length, atLeast }));
}

const sizeOf = ({ having, without }: GroupCover) => having.length + without.length;

/** The share of all Member States, rounded up to whole countries of the group. */
function gapsInGroups(practices: readonly Practice[], frame: CoverageFrame): Found[] {
  const [members, ...groups] = groupCover(practices, frame);
  const share = members!.having.length / Math.max(1, sizeOf(members!));
  return groups
    .map((cover) => ({ cover, of: sizeOf(cover) }))
    .map(({ cover, of }) => ({ at: { group: cover.group }, count: cover.having.length, of, atLeast: Math.ceil(of * share) }))
    .filter(({ count, atLeast }) => count < atLeast);
}

const gapsInSources = ({ atLeast }: SourceRule, practices: readonly Practice[]): Found[] =>
  practices
    .map(({ slug, record, evidence }) => ({
      at: { practice: slug },
      count: evidence.inputs.independentSources,
      of: record.sources.length,
      atLeast,
    }))
    .filter(({ count }) => count < atLeast);

function gapsBy(rule: GapRule, practices: readonly Practice[], frame: CoverageFrame): Found[] {
  if (rule.kind === 'cells') return gapsInCells(rule, practices, frame);
  return rule.kind === 'groups' ? gapsInGroups(practices, frame) : gapsInSources(rule, practices);
}

/**
 * What is missing, in the order of the rules and, within a rule, of the frame.
 * @param practices all of them, or those of one volume
 * @param rules by name; those of the whole Compendium are {@link coverageRules}
 */
export const findGaps = <Name extends string>(
  practices: readonly Practice[],
  frame: CoverageFrame,
  rules: Readonly<Record<Name, GapRule>>,
): Gap<Name>[] =>
  (Object.entries(rules) as [Name, GapRule][]).flatMap(([rule, content]) =>
    gapsBy(content, practices, frame).map((gap) => ({ rule, ...gap })),
  );
