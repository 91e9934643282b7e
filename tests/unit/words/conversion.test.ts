import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, type Money } from '../../../src/domain/money.ts';
import { readMoney } from '../../../src/files/reference.ts';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import { conversionSteps, keptYears, refusalText } from '../../../src/words/conversion.ts';

const t = translator('en');
const reference = readMoney();
const stepsOf = (money: Money) => {
  const conversion = convert(money, reference);
  return conversion.ok ? conversionSteps(t, money, conversion) : [];
};
/** Amounts do not break from their currency; here they are compared with plain spaces. */
const sums = (money: Money) => stepsOf(money).map(({ sum }) => sum.replaceAll('\u00A0', ' '));

describe('the steps of a conversion', () => {
  it('are those of the worked example', () =>
    expect(sums({ amount: 200e6, currency: 'KES', year: 2014 })).toEqual([
      'KES 200,000,000 ÷ 87.922164 = US$ 2,274,739',
      'US$ 2,274,739 × 100 ÷ 76.8736 = US$ 2,959,064',
    ]));
  it('name year and meaning of each number', () => {
    const [rate, prices] = stepsOf({ amount: 200e6, currency: 'KES', year: 2014 });
    expect(rate!.note).toBe('official rate of 2014, average of the year: 87.922164 KES for one US dollar');
    expect(prices!.note).toContain('2014');
  });
  it('have no rate for dollars', () =>
    expect(sums({ amount: 1e6, currency: 'USD', year: 2014 })).toEqual(['US$ 1,000,000 × 100 ÷ 76.8736 = US$ 1,300,837']));
  it('end with the rate in the base year', () => expect(sums({ amount: 1e6, currency: 'EUR', year: 2024 })).toHaveLength(1));
  it('are none for dollars of the base year', () => expect(sums({ amount: 1e6, currency: 'USD', year: 2024 })).toEqual([]));
  it('say that a currency has lost zeros, and how many', () =>
    expect(stepsOf({ amount: 1e12, currency: 'TRL', year: 2004 })[0]!.note).toMatch(/1\.42553\d in today’s unit, times 1,000,000$/));

  it('can be recomputed from what they show, to the dollar in a million', () => {
    const number = (text: string) => Number(text.replace(/[^\d.]/g, ''));
    const money = fc.record({
      amount: fc.integer({ min: 1e6, max: 1e12 }),
      currency: fc.constantFrom(...reference.currencies.keys()),
      year: fc.integer({ min: 1990, max: 2025 }),
    });
    fc.assert(
      fc.property(money, (some) => {
        for (const sum of sums(some)) {
          const [left, result] = sum.split(' = ') as [string, string];
          const [first, ...rest] = left.split(/ [÷×] /).map(number) as [number, ...number[]];
          const value = rest.length === 1 ? first / rest[0]! : (first * rest[0]!) / rest[1]!;
          // Rates far below one lose digits to the six that are shown.
          if (number(result) > 1000 && rest[0]! > 0.1) expect(value / number(result)).toBeCloseTo(1, 3);
        }
      }),
    );
  });
});

describe('a refusal', () => {
  it('says why, and for which years it would do', () =>
    expect(refusalText(t, { amount: 1, currency: 'SYP', year: 2024 }, 'no-rate')).toBe(
      'not converted: there is no official rate of SYP for 2024; rates of SYP are kept for 1990 to 2022',
    ));
  it('names no years for a currency that is not kept', () => {
    expect(keptYears(t, 'CUP')).toBeUndefined();
    expect(refusalText(t, { amount: 1, currency: 'CUP', year: 2024 }, 'unknown-currency')).toBe(
      'not converted: no exchange rate is kept for CUP',
    );
  });
  it.each(interfaceLanguages())('leaves nothing unfilled in %s', (language) => {
    for (const refusal of ['unknown-currency', 'not-money-then', 'no-rate', 'no-deflator'])
      expect(refusalText(translator(language), { amount: 1, currency: 'MRO', year: 2004 }, refusal)).not.toMatch(/[{}]/);
  });
});
