import type strings from '../../content/interface/en.json';

/** Strings of the interface, as in `content/interface/en.json`; every language has the same keys. */
export type Strings = typeof strings;
export type Key = keyof Strings;
/** Keys with plural forms, named without their ending: `count.practices` for `count.practices.other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;
type Values = Readonly<Record<string, string | number>>;

/** The interface in one language. */
export interface Translator {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Every key that the language has, plural forms of its own included. */
  readonly keys: readonly string[];
  /** The string of a key with its `{placeholders}` filled; numbers are formatted. */
  (key: Key, values?: Values): string;
  /** The form for a number by the language’s own rules; `{n}` is the number. */
  plural(key: PluralKey, n: number, values?: Values): string;
  number(value: number, digits?: number): string;
  /** A number with exactly so many decimals, for values that are read in columns. */
  fixed(value: number, digits: number): string;
  /** A date from its ISO form; a bare year stays as it is. */
  date(iso: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a; b; c`, for items that hold commas. */
  series(items: readonly string[]): string;
  /** US dollars, shortened: US$ 2.96 million. */
  dollars(value: number): string;
  /** Is there a string for this key? For keys that are put together from codes. */
  has(key: string): key is Key;
  /** Everyday name of a language in this language. */
  languageName(code: string): string;
  /** Compares names as readers of the language sort them. */
  compare(a: string, b: string): number;
}

/** Latin digits in every language: figures can then be compared with their sources, whatever the script. English is British. */
const locale = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

/**
 * Makes the interface of one language.
 * @param language BCP 47
 * @param strings complete set of strings
 */
export function makeTranslator(language: string, strings: Strings): Translator {
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(locale(language), { type: 'conjunction' });
  const dates = new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const collator = new Intl.Collator(language);
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (name: string, options: Intl.NumberFormatOptions) => {
    if (!formats.has(name)) formats.set(name, new Intl.NumberFormat(locale(language), options));
    return formats.get(name)!;
  };
  const number = (value: number, digits = 2): string => format(`${digits}`, { maximumFractionDigits: digits }).format(value);
  const fixed = (value: number, digits: number): string =>
    format(`=${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const fill = (text: string, values: Values = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
    });
  const t = ((key: Key, values?: Values) => fill(strings[key], values)) as Translator;
  const has = (key: string): key is Key => Object.hasOwn(strings, key);
  return Object.assign(t, {
    language,
    direction: strings['language.direction'] === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    keys: Object.keys(strings),
    plural(key: PluralKey, n: number, values: Values = {}) {
      const form = `${key}.${plurals.select(n)}`;
      return fill(strings[has(form) ? form : (`${key}.other` as Key)], { ...values, n });
    },
    number,
    fixed,
    date: (iso: string) => (/^\d{4}$/.test(iso) ? iso : dates.format(new Date(`${iso}T00:00:00Z`))),
    list: (items: readonly string[]) => lists.format(items),
    series: (items: readonly string[]) => items.join(t('list.separator')),
    dollars: (value: number) => t(...dollarsParts(value, number)),
    has,
    languageName: (code: string) => languages.of(code) ?? code,
    compare: (a: string, b: string) => collator.compare(a, b),
  }) as Translator;
}

/** Below this an amount would be rounded to nought. */
const HALF_A_CENT = 0.005;

/** Three significant digits and a word for the magnitude: nobody budgets by the cent. */
function dollarsParts(value: number, number: (value: number, digits?: number) => string): [Key, Values] {
  const scaled = (divisor: number) => number(Number((value / divisor).toPrecision(3)));
  if (value >= 999.5e6) return ['money.billion', { amount: scaled(1e9) }];
  if (value >= 999_500) return ['money.million', { amount: scaled(1e6) }];
  if (value >= 999.5) return ['money.plain', { amount: number(Number(value.toPrecision(3)), 0) }];
  if (value > 0 && value < HALF_A_CENT) return ['money.less', { amount: number(2 * HALF_A_CENT) }];
  return ['money.plain', { amount: number(Number(value.toPrecision(3))) }];
}
