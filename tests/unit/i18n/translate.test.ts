import { describe, expect, it } from 'vitest';
import { makeTranslator, type Key, type PluralKey, type Strings } from '../../../src/i18n/translate.ts';
import { clientKeys } from '../../../src/i18n/clientKeys.ts';

const english = {
  'language.direction': 'ltr',
  'nav.practices': 'Practices',
  'search.noneFor': 'No practice found for “{query}”',
  'years.range': '{from} to {to}',
  'list.separator': '; ',
  'count.practices.one': '{n} practice',
  'count.practices.other': '{n} practices',
  'search.shown.other': '{n} shown',
  'money.billion': 'US$ {amount} billion',
  'money.million': 'US$ {amount} million',
  'money.plain': 'US$ {amount}',
  'money.less': 'less than US$ {amount}',
};
const arabic = {
  ...english,
  'language.direction': 'rtl',
  'count.practices.zero': 'لا ممارسات',
  'count.practices.one': 'ممارسة واحدة',
  'count.practices.two': 'ممارستان',
  'count.practices.few': '{n} ممارسات',
  'count.practices.many': '{n} ممارسة',
  'count.practices.other': '{n} ممارسة من',
};
const make = (language: string, strings: object) => makeTranslator(language, strings as Strings);
const [en, ar] = [make('en', english), make('ar', arabic)];
const practices = 'count.practices' as PluralKey;

describe('a string', () => {
  it('is filled with its values', () => expect(en('search.noneFor', { query: 'land' })).toBe('No practice found for “land”'));
  it('keeps a placeholder without a value, so that the fault shows', () =>
    expect(en('search.noneFor')).toBe('No practice found for “{query}”'));
  it('does not read placeholders or patterns in a value', () =>
    expect(en('search.noneFor', { query: '{query} $& $1' })).toBe('No practice found for “{query} $& $1”'));
  it('formats numbers', () => expect(en('years.range', { from: 1234, to: 5 })).toBe('1,234 to 5'));
  it('leaves text alone, a year for example', () => expect(en('years.range', { from: '2016', to: '2019' })).toBe('2016 to 2019'));
});

describe('plurals', () => {
  it.each([
    [0, '0 practices'],
    [1, '1 practice'],
    [2, '2 practices'],
    [1000, '1,000 practices'],
  ])('of %i in English', (n, text) => expect(en.plural(practices, n)).toBe(text));

  it.each([
    [0, 'لا ممارسات'],
    [1, 'ممارسة واحدة'],
    [2, 'ممارستان'],
    [3, '3 ممارسات'],
    [10, '10 ممارسات'],
    [11, '11 ممارسة'],
    [99, '99 ممارسة'],
    [100, '100 ممارسة من'],
    [103, '103 ممارسات'],
    [1000, '1,000 ممارسة من'],
  ])('of %i in Arabic, which has six forms', (n, text) => expect(ar.plural(practices, n)).toBe(text));

  it('falls back to the general form', () => expect(en.plural('search.shown' as PluralKey, 1)).toBe('1 shown'));
});

describe('dollars', () => {
  it.each([
    [0, 'US$ 0'],
    [0.0001, 'less than US$ 0.01'],
    [0.005, 'US$ 0.01'],
    [0.126, 'US$ 0.13'],
    [5, 'US$ 5'],
    [1234, 'US$ 1,230'],
    [12_345, 'US$ 12,300'],
    [999_499, 'US$ 999,000'],
    [999_500, 'US$ 1 million'],
    [1e6, 'US$ 1 million'],
    [2_959_064, 'US$ 2.96 million'],
    [999.4e6, 'US$ 999 million'],
    [999.5e6, 'US$ 1 billion'],
    [1e9, 'US$ 1 billion'],
    [1.2345e9, 'US$ 1.23 billion'],
  ])('%d', (value, text) => expect(en.dollars(value)).toBe(text));

  // dollarsParts() promises three significant digits and keeps two below 999.5: a laptop of US$ 188 shows as US$ 190.
  it.each([
    [188, 'US$ 188'],
    [999, 'US$ 999'],
  ])('%d, with three digits', (value, text) => expect(en.dollars(value)).toBe(text));
});

describe('formats', () => {
  it('has Latin digits in Arabic, so that figures can be compared with their sources', () => {
    expect(ar.number(1_234_567.8)).toBe('1,234,567.8');
    expect(ar.dollars(2_959_064)).toBe('US$ 2.96 million');
    expect(ar.date('2026-11-25')).toBe('25 نوفمبر 2026');
  });
  it('keeps the decimals of a column', () => {
    expect(en.fixed(0.58, 4)).toBe('0.5800');
    expect(ar.fixed(1, 2)).toBe('1.00');
    expect(en.number(0.58, 4)).toBe('0.58');
  });
  it('has them in Persian and Egyptian Arabic too, whose own digits differ', () => {
    expect(['fa', 'ar-EG'].map((language) => make(language, english).number(1234))).toEqual(['1,234', '1,234']);
  });
  it('rounds to the digits asked for, two if none are', () => expect([en.number(1.239), en.number(1.239, 0)]).toEqual(['1.24', '1']));
  it('writes a date in the reader’s language, the same in every time zone', () => expect(en.date('2026-01-01')).toBe('1 January 2026'));
  it('leaves a bare year as it is', () => expect([en.date('2014'), ar.date('2014')]).toEqual(['2014', '2014']));
  it('joins lists as the language does', () => {
    expect(en.list(['a', 'b'])).toBe('a and b');
    expect(ar.list(['ا', 'ب'])).toBe('ا وب');
    expect(en.series(['a, b', 'c'])).toBe('a, b; c');
  });
  it('names languages in its own words', () => expect([en.languageName('fr'), ar.languageName('fr')]).toEqual(['French', 'الفرنسية']));
  it('sorts names without minding accents', () =>
    expect(['Zambia', 'Éire', 'Egypt'].sort(en.compare)).toEqual(['Egypt', 'Éire', 'Zambia']));
});

it('knows its direction', () => expect([en.direction, ar.direction]).toEqual(['ltr', 'rtl']));

it('has a key only if it is its own', () => {
  expect(en.has('nav.practices')).toBe(true);
  expect(en.has('constructor')).toBe(false);
});

describe('the strings that browser code gets', () => {
  const keys = clientKeys(ar).map(([key]) => key);
  it('are those that it uses, and no more', () => {
    expect(keys).toContain('search.noneFor');
    expect(keys).not.toContain('nav.practices' satisfies Key);
  });
  it('keep their placeholders', () => expect(Object.fromEntries(clientKeys(en))['search.noneFor']).toContain('{query}'));
});
