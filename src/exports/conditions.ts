import type { ConditionStatus, VerdictRule } from '../schemas/fitRules.ts';

/** A text in each language of the interface, by its code. */
export type Texts = Readonly<Record<string, string>>;

/** One requirement in `/api/conditions/<iso3>.json`. */
export interface ConditionJson {
  readonly key: string;
  readonly status: ConditionStatus;
  readonly says: Texts;
  /** Source and year; empty where nobody tells. */
  readonly source: Texts;
  readonly url?: string | undefined;
}

/** `/api/conditions/<iso3>.json`: how every requirement stands in a country, and the rules by which a verdict follows. */
export interface ConditionsJson {
  readonly country: string;
  readonly name: Texts;
  readonly conditions: readonly ConditionJson[];
  readonly verdicts: readonly VerdictRule[];
}
