import type { Condition } from '../domain/conditions.ts';
import type { Likeness } from '../domain/likeness.ts';
import { readFitRules } from '../files/conditions.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Verdict } from '../schemas/fitRules.ts';
import { countryName, inLanguage } from './labels.ts';

/** What a reader is told about a condition: “a law is in force”. */
export function conditionText(t: Translator, condition: Condition): string {
  if (condition.origin === 'none') return t('fit.unknownWhy');
  if (condition.origin !== 'data') return condition.title;
  const { reading, observation, status, evidence } = condition;
  const words = reading.says[status];
  if (!words) return evidence?.doubtful ? t('fit.doubtful') : t('fit.unknownWhy');
  const text = inLanguage(words, t).replace('{value}', t.number(observation.value, 1));
  return evidence?.doubtful ? `${text} (${t('fit.doubtful')})` : text;
}

/** Source and year of a condition: “World Bank, GovTech Dataset, 2022”. Empty where nobody tells. */
export function conditionSource(t: Translator, condition: Condition): string {
  if (condition.origin === 'none') return '';
  const named = (source: string, year: number) => t('fit.sourceYear', { source, year: String(year) });
  if (condition.origin !== 'data') return named(t(condition.origin === 'editor' ? 'fit.editor' : 'fit.record'), condition.year);
  const { source, year } = condition.observation;
  return named(inLanguage(readFitRules().sources.find(({ code }) => code === source)!.label, t), year);
}

/** Where the source of a condition can be read. */
export function conditionUrl(condition: Condition): string | undefined {
  if (condition.origin === 'none') return undefined;
  if (condition.origin !== 'data') return condition.url;
  return readFitRules().sources.find(({ code }) => code === condition.observation.source)!.url;
}

/** In what the reader’s country is like the one that a practice comes from, or one that took it over; empty if in nothing. */
export function likenessTexts(t: Translator, { shared, taker }: Likeness, isSame: boolean): string[] {
  return [
    ...(isSame ? [t('fit.same')] : []),
    ...shared.map((trait) => t(`fit.trait.${trait}`)),
    ...(taker ? [t('fit.taker', { country: countryName(t, taker.iso3) })] : []),
  ];
}

/** What a verdict means, in the words of the rules. */
export const verdictWords = (t: Translator, verdict: Verdict): string =>
  inLanguage(readFitRules().verdicts.find((rule) => rule.verdict === verdict)!.words, t);
