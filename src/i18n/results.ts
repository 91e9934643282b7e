import type { Result } from '../schemas/result.ts';
import type { Translator } from './translate.ts';

/** `over 7,000,000 people`, `300,000 to 362,000 pupils`: the value as its source hedges it. */
export function valueText(t: Translator, result: Result, qualifier: string | undefined): string {
  const range =
    result.valueTo === undefined
      ? t.number(result.value)
      : t('years.range', { from: t.number(result.value), to: t.number(result.valueTo) });
  return [qualifier, range, result.unit].filter(Boolean).join(' ');
}

/** Year of a result, and for running totals from when it is counted. */
export function asOfText(t: Translator, result: Result): string {
  const year = String(result.asOf);
  if (result.since !== undefined && result.since < result.asOf) return t('years.range', { from: String(result.since), to: year });
  return result.dated === 'reported' ? t('result.reported', { year }) : year;
}

/** Results that a bar can show: shares of a hundred, or a value before and after. */
export const drawable = (results: readonly Result[]): Result[] =>
  results.filter(
    (result) => result.value >= 0 && (result.before !== undefined ? result.before >= 0 : result.unit === 'percent' && result.value <= 100),
  );
