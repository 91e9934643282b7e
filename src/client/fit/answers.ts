import type { ConditionStatus } from '../../schemas/fitRules.ts';
import { KEYS, readKept, writeKept } from '../store.ts';

/** What a reader knows and no data tell: how a requirement stands, by its key. */
export type Answers = Readonly<Record<string, ConditionStatus>>;

const STATUSES: readonly unknown[] = ['met', 'partly', 'missing'] satisfies ConditionStatus[];

type Everything = Readonly<Record<string, Answers>>;

/** Answers of this page where the browser keeps nothing. */
let unkept: Everything | undefined;

/** Only what this code could have written is taken: the device may hold anything under our key. */
function parse(text: string): Everything {
  try {
    const kept = JSON.parse(text) as unknown;
    if (typeof kept !== 'object' || kept === null) return {};
    const answersIn = (value: unknown) => Object.fromEntries(Object.entries(value ?? {}).filter(([, status]) => STATUSES.includes(status)));
    return Object.fromEntries(Object.entries(kept).map(([country, value]) => [country, answersIn(value) as Answers]));
  } catch {
    return {};
  }
}

const everything = (): Everything => unkept ?? parse(readKept(KEYS.answers) ?? '{}');

/** The reader’s answers for a country. @param country ISO 3166-1 alpha-3 in upper case */
export const answersFor = (country: string): Answers => everything()[country] ?? {};

/** Keeps an answer on the device, or takes it back (undefined). */
export function keepAnswer(country: string, key: string, status: ConditionStatus | undefined): void {
  const { [key]: _, ...others } = answersFor(country);
  const all = { ...everything(), [country]: status ? { ...others, [key]: status } : others };
  unkept = writeKept(KEYS.answers, JSON.stringify(all)) ? undefined : all;
}
