import type { DimensionName } from '../domain/coverage.ts';
import { coverageRules, type CoverageRuleName, type Gap, type GapPlace } from '../domain/coverageGaps.ts';
import type { Key, Translator } from '../i18n/translate.ts';

/** Gaps that are told in one sentence: the same rule, the same count, alike in all but the last part of their place. */
export interface GapLine {
  readonly rule: CoverageRuleName;
  readonly at: GapPlace;
  /** What is missing; before values of a dimension it ends with a colon. */
  readonly lead: string;
  /** The part of the place in which the gaps differ; a country group is told in the lead. */
  readonly listed: DimensionName | 'practice' | undefined;
  readonly values: readonly string[];
}

type CoverageGap = Gap<CoverageRuleName>;

const partsOf = ({ at }: CoverageGap) => Object.entries(at);

/** Same text, same sentence. */
const sentenceOf = (gap: CoverageGap) => JSON.stringify([gap.rule, gap.count, gap.rule === 'groups' ? gap.at : partsOf(gap).slice(0, -1)]);

function leadOf(t: Translator, gap: CoverageGap, length: number): string {
  const { rule, at, count, of, atLeast } = gap;
  return t(`coverage.${count === 0 ? 'none' : 'few'}.${rule}`, {
    count,
    of,
    atLeast,
    from: at.region ? t(`coverage.from.${at.region}` as Key) : '',
    group: at.group ? t(`coverage.groups.${at.group}`) : '',
    practices: t.plural('count.practices', rule === 'sources' ? length : count),
    sources: t.plural('coverage.independent', count),
  });
}

function lineOf(t: Translator, gaps: readonly CoverageGap[]): GapLine {
  const gap = gaps[0]!;
  const lead = leadOf(t, gap, gaps.length);
  if (gap.rule === 'groups') return { rule: gap.rule, at: gap.at, lead, listed: undefined, values: [] };
  const listed = partsOf(gap).at(-1)![0] as DimensionName | 'practice';
  return { rule: gap.rule, at: gap.at, lead, listed, values: gaps.map(({ at }) => at[listed]!) };
}

/** The gaps in plain sentences, in the order of the gaps; none is left out. */
export const gapLines = (t: Translator, gaps: readonly CoverageGap[]): GapLine[] =>
  [...Map.groupBy(gaps, sentenceOf).values()].map((group) => lineOf(t, group));

/** What a rule asks for, with its number. */
export function asksText(t: Translator, rule: CoverageRuleName): string {
  const content = coverageRules[rule];
  const n = 'atLeast' in content && content.atLeast !== 'all' ? content.atLeast : 0;
  return t(`coverage.asks.${rule}`, { practices: t.plural('count.practices', n), sources: t.plural('coverage.independent', n) });
}

/** The invitation that stands beside a gap. */
export function inviteText(t: Translator, rule: CoverageRuleName): string {
  if (rule === 'sources') return t('coverage.invite.source');
  return t(rule === 'language' ? 'coverage.invite.translation' : 'coverage.invite.practice');
}
