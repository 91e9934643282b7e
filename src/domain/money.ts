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
  | {
      readonly ok: true;
      /** Units of the amount’s own currency per US dollar, yearly average of the official rate. */
      readonly rate: number;
      /** Zeros that the currency has lost since, as a factor: the series’ rate times this is the rate. 1 for most. */
      readonly perUnit: number;
      /** US dollars of the amount’s year. */
      readonly usd: number;
      /** Price level of the United States in that year, {@link BASE_YEAR} = 100. */
      readonly deflator: number;
      /** US dollars of {@link BASE_YEAR}. */
      readonly usdBase: number;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Was the currency money in that year? */
const wasMoney = (currency: Currency, year: number) => year >= (currency.from ?? -Infinity) && year <= (currency.to ?? Infinity);

/** Units of the series’ money per US dollar; the dollar itself needs no series. */
const seriesRate = (code: string, currency: Currency, year: number, reference: MoneyReference) =>
  code === 'USD' ? 1 : reference.rates.get(`${currency.iso3}-${year}`);

/**
 * Converts an amount into US dollars of its year at the official rate, then into dollars of {@link BASE_YEAR}.
 * Example: KES 200 million of 2014 at 87.9222 = US$ 2.275 million = US$ 2.96 million of 2024.
 * @param money amount in full units of the currency, of its year
 * @returns the steps, or the reason why the data do not allow it; never a guess
 */
export function convert(money: Money, reference: MoneyReference): Conversion {
  const currency = reference.currencies.get(money.currency);
  if (!currency) return { ok: false, refusal: 'unknown-currency' };
  if (!wasMoney(currency, money.year)) return { ok: false, refusal: 'not-money-then' };
  const perDollar = seriesRate(money.currency, currency, money.year, reference);
  if (perDollar === undefined) return { ok: false, refusal: 'no-rate' };
  const deflator = reference.deflator.get(money.year);
  if (deflator === undefined) return { ok: false, refusal: 'no-deflator' };
  const rate = perDollar * currency.perUnit;
  const usd = money.amount / rate;
  return { ok: true, rate, perUnit: currency.perUnit, usd, deflator, usdBase: (usd * 100) / deflator };
}

/**
 * Years whose amounts in a currency can be converted: it was money, and rate and price level are kept.
 * @param code ISO 4217
 * @returns ascending; empty for a currency that is not kept
 */
export function convertibleYears(code: string, reference: MoneyReference): number[] {
  const currency = reference.currencies.get(code);
  if (!currency) return [];
  return [...reference.deflator.keys()]
    .filter((year) => wasMoney(currency, year) && seriesRate(code, currency, year, reference) !== undefined)
    .sort((a, b) => a - b);
}

/** Runs of years without a gap: 1990, 1991, 1993 → [1990, 1991], [1993, 1993]. @param years ascending */
export function yearRuns(years: readonly number[]): { readonly from: number; readonly to: number }[] {
  const starts = years.filter((year, i) => year - 1 !== years[i - 1]);
  const ends = years.filter((year, i) => year + 1 !== years[i + 1]);
  return starts.map((from, i) => ({ from, to: ends[i]! }));
}
