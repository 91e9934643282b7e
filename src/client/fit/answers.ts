import type { ConditionStatus } from '../../schemas/fitRules.ts';
import type { Translator } from '../../i18n/translate.ts';
import { KEYS, readKept, writeKept } from '../store.ts';

/** What a reader can say of a requirement. */
export const answerable = ['met', 'partly', 'missing'] as const satisfies readonly ConditionStatus[];
export type Answer = (typeof answerable)[number];

/** What a reader knows and no data tell: how a requirement stands, by its key. */
export type Answers = Readonly<Record<string, Answer>>;

const isAnswer = (value: unknown): value is Answer => (answerable as readonly unknown[]).includes(value);

type Everything = Readonly<Record<string, Answers>>;

/** Answers of this page where the browser keeps nothing. */
let unkept: Everything | undefined;

/** Only what this code could have written is taken: the device may hold anything under our key. */
function parse(text: string): Everything {
  try {
    const kept = JSON.parse(text) as unknown;
    if (typeof kept !== 'object' || kept === null) return {};
    const answersIn = (value: unknown) => Object.fromEntries(Object.entries(value ?? {}).filter(([, status]) => isAnswer(status)));
    return Object.fromEntries(Object.entries(kept).map(([country, value]) => [country, answersIn(value) as Answers]));
  } catch {
    return {};
  }
}

const everything = (): Everything => unkept ?? parse(readKept(KEYS.answers) ?? '{}');

/** The reader’s answers for a country. @param country ISO 3166-1 alpha-3 in upper case */
export const answersFor = (country: string): Answers => everything()[country] ?? {};

/** Keeps an answer on the device, or takes it back (undefined). */
export function keepAnswer(country: string, key: string, status: Answer | undefined): void {
  const { [key]: _, ...others } = answersFor(country);
  const all = { ...everything(), [country]: status ? { ...others, [key]: status } : others };
  unkept = writeKept(KEYS.answers, JSON.stringify(all)) ? undefined : all;
}

/** The reader’s answer to a requirement; undefined where the data tell, or nothing was answered. */
export const answerTo = (answers: Answers, key: string, status: ConditionStatus): Answer | undefined =>
  status === 'unknown' ? answers[key] : undefined;

/** An answer as it stands among the reasons. */
export const answerText = (t: Translator, answer: Answer): string => t('fit.answer.yours', { answer: t(`fit.answer.${answer}`) });
