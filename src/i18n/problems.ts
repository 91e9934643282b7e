import { pathText, type Fault } from '../schemas/faults.ts';
import type { Key, Translator } from './translate.ts';

/** Limits are numbers to be counted; their words have plural forms. */
const counted = new Set<string>(['text-too-short', 'text-too-long', 'too-few', 'too-many']);

/**
 * A fault in words, in the reader’s language.
 * @param field what the field is called where the words are shown; its path in the record unless told
 */
export function faultText(t: Translator, { problem, path, values }: Fault, field = pathText(path) || t('problem.record')): string {
  const all = { ...values, field };
  if (counted.has(problem)) return t.plural(`problem.${problem}` as 'problem.too-few', Number(values['limit']), all);
  return t(`problem.${problem}` as Key, { ...all, ...(values['limit'] !== undefined && { limit: String(values['limit']) }) });
}
