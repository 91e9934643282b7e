import type { ConditionStatus, Verdict, VerdictRule } from '../schemas/fitRules.ts';
import type { Requirement } from '../schemas/transferability.ts';

/** What a practice needs, as far as a verdict asks. */
export type Need = Pick<Requirement, 'key' | 'need' | 'substitute'>;

/** One thing that a practice needs, and how it stands in the country. */
export interface Reason extends Need {
  readonly status: ConditionStatus;
}

export interface Fit {
  readonly verdict: Verdict;
  /** Every must, and other needs to make three; five at most. */
  readonly reasons: readonly Reason[];
}

const MIN_REASONS = 3;

const holds = (when: VerdictRule['when'], musts: readonly Reason[]): boolean => {
  if ('missingWithoutSubstitute' in when) return musts.some(({ status, substitute }) => status === 'missing' && !substitute);
  if ('allMet' in when) return musts.length > 0 && musts.every(({ status }) => status === 'met');
  if ('unknownMoreThanOneIn' in when)
    return musts.filter(({ status }) => status === 'unknown').length * when.unknownMoreThanOneIn > musts.length;
  return true;
};

/**
 * The verdict that reasons entail: it looks at the musts among them and at nothing else.
 * @param rules in order; the first that holds decides, the last always holds
 */
export function verdictOf(reasons: readonly Reason[], rules: readonly VerdictRule[]): Verdict {
  const musts = reasons.filter(({ need }) => need === 'must');
  return rules.find(({ when }) => holds(when, musts))!.verdict;
}

const STATUS_RANK: Readonly<Record<ConditionStatus, number>> = { missing: 0, partly: 1, unknown: 2, met: 3 };
const NEED_RANK: Readonly<Record<Need['need'], number>> = { must: 0, should: 1, helps: 2 };
const byWeight = (a: Reason, b: Reason) => NEED_RANK[a.need]! - NEED_RANK[b.need]! || STATUS_RANK[a.status] - STATUS_RANK[b.status];

/**
 * Could a practice run in a country?
 * @param needs what the practice needs; at most five musts
 * @param statusFor how a requirement stands in the country
 * @returns the verdict with the reasons that entail it, gravest first
 */
export function fitOf(needs: readonly Need[], statusFor: (key: string) => ConditionStatus, rules: readonly VerdictRule[]): Fit {
  const all = needs.map(({ key, need, substitute }): Reason => ({ key, need, substitute, status: statusFor(key) })).sort(byWeight);
  const musts = all.filter(({ need }) => need === 'must').length;
  const reasons = all.slice(0, Math.max(musts, MIN_REASONS));
  return { verdict: verdictOf(reasons, rules), reasons };
}

/** Musts that no data tell of, with the number of practices that hang on them, most first. */
export function unanswered(fits: readonly Fit[]): { key: string; practices: number }[] {
  const counts = new Map<string, number>();
  for (const { reasons } of fits)
    for (const { key, need, status } of reasons) if (need === 'must' && status === 'unknown') counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, practices]) => ({ key, practices })).sort((a, b) => b.practices - a.practices || (a.key < b.key ? -1 : 1));
}
