import { BASE_YEAR, convertibleYears, yearRuns, type Conversion, type Money } from '../domain/money.ts';
import type { Key, Translator } from '../i18n/translate.ts';
import { readMoney } from '../files/reference.ts';

/** One step of a conversion: the sum as figures, the same in every language, and what its numbers are. */
export interface Step {
  readonly sum: string;
  readonly note: string;
}

/** `1990 to 2003, 2005`: years for which amounts in a currency can be converted; undefined if there are none. */
export function keptYears(t: Translator, currency: string): string | undefined {
  const runs = yearRuns(convertibleYears(currency, readMoney())).map(({ from, to }) =>
    from === to ? String(from) : t('years.range', { from: String(from), to: String(to) }),
  );
  return runs.length > 0 ? t.series(runs) : undefined;
}

/** Why an amount is not shown in dollars, and for which years it would be. */
export function refusalText(t: Translator, { currency, year }: Money, refusal: string): string {
  const why = t(`cost.refusal.${refusal}` as Key, { currency, year: String(year) });
  const years = keptYears(t, currency);
  return years === undefined ? why : t.series([why, t('cost.refusal.kept', { currency, years })]);
}

/** Figures to be recomputed: whole dollars, and cents where the amount is small. */
const exact = (t: Translator, dollars: number) => `US$\u00A0${t.number(dollars, dollars < 1000 ? 2 : 0)}`;

/** Step from the currency of the amount to dollars of its year. */
function atRate(t: Translator, money: Money, { rate, perUnit, usd }: Extract<Conversion, { ok: true }>): Step {
  const { currency, year } = money;
  const notes = [t('cost.step.rate', { currency, year: String(year), rate: t.number(rate, 6) })];
  if (perUnit !== 1) notes.push(t('cost.step.zeros', { rate: t.number(rate / perUnit, 6), factor: perUnit }));
  return { sum: `${currency}\u00A0${t.number(money.amount)} ÷ ${t.number(rate, 6)} = ${exact(t, usd)}`, note: t.series(notes) };
}

/**
 * The way from an amount to dollars of {@link BASE_YEAR}, with every number that it uses, for the reader to check.
 * @returns no step for an amount that is in dollars of that year already
 */
export function conversionSteps(t: Translator, money: Money, conversion: Extract<Conversion, { ok: true }>): Step[] {
  const steps = money.currency === 'USD' ? [] : [atRate(t, money, conversion)];
  if (money.year === BASE_YEAR) return steps;
  const { usd, deflator, usdBase } = conversion;
  const sum = `${exact(t, usd)} × 100 ÷ ${t.number(deflator, 4)} = ${exact(t, usdBase)}`;
  return [...steps, { sum, note: t('cost.step.prices', { year: String(money.year), base: String(BASE_YEAR) }) }];
}
