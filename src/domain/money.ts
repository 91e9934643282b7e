/** Money of one year turned into money of another: rules and numbers of the cost figures. */

/** The year whose dollars all costs are shown in. */
export const BASE_YEAR = 2024;

/** A currency as its exchange rates are kept (`content/reference/currencies.csv`). */
export interface Currency {
  /** Country whose rate is used, ISO 3166-1 alpha-3. */
  readonly iso3: string;
  /** How many of this currency make one unit of the rate’s series; over 1 for currencies that lost zeros since. */
  readonly perUnit: number;
  /** First and last year in which the currency was money; open if not set. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What conversions are made with. */
export interface MoneyReference {
  readonly currencies: ReadonlyMap<string, Currency>;
  /** Units of the local currency per US dollar, yearly average; key `ISO3-year` (World Bank PA.NUS.FCRF). */
  readonly rates: ReadonlyMap<string, number>;
  /** Price level of the United States, 2024 = 100; by year (World Bank NY.GDP.DEFL.KD.ZG, chained). */
  readonly deflator: ReadonlyMap<number, number>;
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
  readonly year: number;
}

/** Why a conversion is refused. */
export type Refusal = 'unknown-currency' | 'not-money-then' | 'no-rate' | 'no-deflator';

export type Conversion =
  | { readonly ok: true; readonly rate: number; readonly usd: number; readonly deflator: number; readonly usdBase: number }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Converts an amount into US dollars of its year at the official rate, then into dollars of {@link BASE_YEAR}.
 * Example: KES 200 million of 2014 at 87.9222 = US$ 2.275 million = US$ 2.96 million of 2024.
 * @param money amount in full units of the currency, of its year
 * @returns the steps, or the reason why the data do not allow it; never a guess
 */
export function convert(money: Money, reference: MoneyReference): Conversion {
  const currency = reference.currencies.get(money.currency);
  if (!currency) return { ok: false, refusal: 'unknown-currency' };
  if (money.year < (currency.from ?? -Infinity) || money.year > (currency.to ?? Infinity)) return { ok: false, refusal: 'not-money-then' };
  const perDollar = money.currency === 'USD' ? 1 : reference.rates.get(`${currency.iso3}-${money.year}`);
  if (perDollar === undefined) return { ok: false, refusal: 'no-rate' };
  const deflator = reference.deflator.get(money.year);
  if (deflator === undefined) return { ok: false, refusal: 'no-deflator' };
  const rate = perDollar * currency.perUnit;
  const usd = money.amount / rate;
  return { ok: true, rate, usd, deflator, usdBase: (usd * 100) / deflator };
}
