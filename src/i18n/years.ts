import type { PracticeRecord } from '../schemas/practice.ts';
import type { Translator } from './translate.ts';

/** `since 2009`, `2016 to 2019`. */
export function yearsText(t: Translator, record: Pick<PracticeRecord, 'started' | 'ended'>): string {
  const from = String(record.started);
  if (record.ended === undefined) return t('years.since', { from });
  return record.ended === record.started ? from : t('years.range', { from, to: String(record.ended) });
}
