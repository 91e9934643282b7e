import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, convertibleYears, yearRuns, type MoneyReference } from '../../../src/domain/money.ts';
import { readMoney } from '../../../src/files/reference.ts';

const reference = readMoney();
const inDollars = (amount: number, currency: string, year: number) => {
  const conversion = convert({ amount, currency, year }, reference);
  if (!conversion.ok) throw new Error(conversion.refusal);
  return conversion;
};
const refusal = (currency: string, year: number, data: MoneyReference = reference) => {
  const conversion = convert({ amount: 1e6, currency, year }, data);
  return conversion.ok ? undefined : conversion.refusal;
};

it('converts the worked example: KES 200 million of 2014 = US$ 2.275 million = US$ 2.96 million of 2024', () => {
  const { rate, usd, deflator, usdBase } = inDollars(200e6, 'KES', 2014);
  expect([(usd / 1e6).toFixed(3), (usdBase / 1e6).toFixed(2)]).toEqual(['2.275', '2.96']);
  expect([rate, deflator]).toEqual([87.922164, 76.8736]);
  expect(usd).toBeCloseTo(2_274_739, 0);
  expect(usdBase).toBeCloseTo(2_959_064, 0);
});

describe('US dollars', () => {
  it('have the rate 1', () => expect(inDollars(5, 'USD', 2000)).toMatchObject({ rate: 1, usd: 5 }));
  it('of the base year stay as they are', () => expect(inDollars(1e6, 'USD', 2024).usdBase).toBe(1e6));
});

describe('the euro and what it replaced', () => {
  it('takes kroon up to 2010, and refuses it after', () => {
    expect(inDollars(1e6, 'EEK', 2010).usd).toBeCloseTo(84_696.61, 1);
    expect(refusal('EEK', 2011)).toBe('not-money-then');
    expect(refusal('EEK', 2012)).toBe('not-money-then');
  });
  it('refuses euros before 1999', () => {
    expect(refusal('EUR', 1998)).toBe('not-money-then');
    expect(refusal('EUR', 1999)).toBeUndefined();
  });
  it('converts euros at the rate of Germany, whatever the country', () =>
    expect(inDollars(1e6, 'EUR', 2014).rate).toBe(reference.rates.get('DEU-2014')));
  /** Units for one euro, fixed by the Council of the European Union, and the last full year of the old money. */
  it.each([
    ['ATS', 13.7603, 1998, 'EUR', 1999],
    ['GRD', 340.75, 2000, 'EUR', 2000],
    ['SIT', 239.64, 2006, 'EUR', 2006],
    ['CYP', 0.585274, 2007, 'EUR', 2007],
    ['MTL', 0.4293, 2007, 'EUR', 2007],
    ['SKK', 30.126, 2008, 'EUR', 2008],
    ['EEK', 15.6466, 2010, 'EUR', 2010],
    ['LVL', 0.702804, 2013, 'EUR', 2013],
    ['LTL', 3.4528, 2014, 'EUR', 2014],
    ['HRK', 7.5345, 2022, 'EUR', 2022],
    ['BGN', 1.95583, 2024, 'EUR', 2024],
  ])('makes of %s at %d for a euro the same dollars as of euros, within five per cent', (old, fixed, year, euro, euroYear) => {
    const ratio = inDollars(fixed * 1e6, old, year).usd / inDollars(1e6, euro, euroYear).usd;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
  });
  it('leaves no step where a country adopts it: Estonia’s cost of 2010 and of 2011', () => {
    const before = inDollars(15.6466e6, 'EEK', 2010);
    const after = inDollars(1e6, 'EUR', 2011);
    expect(after.usd / before.usd).toBeCloseTo(inDollars(1, 'EUR', 2011).usd / inDollars(1, 'EUR', 2010).usd, 2);
  });
  it('takes euros that a country paid before it adopted them', () => expect(inDollars(1e6, 'EUR', 2009).usd).toBeGreaterThan(1.3e6));
  it('refuses kuna of 2023, whose rate is one of euros', () => expect(refusal('HRK', 2023)).toBe('not-money-then'));
});

describe('currencies that lost zeros', () => {
  it.each([
    ['SLL', 2020, 1000, 'SLE'],
    ['BYR', 2010, 10_000, 'BLR'],
    ['GHC', 2006, 10_000, 'GHA'],
    ['TRL', 2004, 1_000_000, 'TUR'],
    ['MRO', 2010, 10, 'MRT'],
    ['ZMK', 2010, 1000, 'ZMB'],
    ['VEB', 2005, 1000, 'VEN'],
    ['MGF', 2003, 5, 'MDG'],
    ['BGL', 1998, 1000, 'BGR'],
    ['STD', 2015, 1000, 'STP'],
    ['MZM', 2005, 1000, 'MOZ'],
    ['ROL', 2003, 10_000, 'ROU'],
    ['AZM', 2004, 5000, 'AZE'],
    ['SDD', 2006, 100, 'SDN'],
    ['SRG', 2002, 1000, 'SUR'],
  ])('divides %s of %i by %i', (currency, year, zeros, iso3) => {
    const { usd, perUnit } = inDollars(1e9, currency, year);
    expect(usd).toBeCloseTo(1e9 / zeros / reference.rates.get(`${iso3}-${year}`)!, 4);
    expect(perUnit).toBe(zeros);
  });

  it.each([
    ['SLE', 2020],
    ['GHS', 2006],
    ['TRY', 2004],
    ['BYN', 2015],
  ])('refuses the new %s in %i', (currency, year) => expect(refusal(currency, year)).toBe('not-money-then'));

  it('agrees in the year of the change, old money and new', () => {
    expect(inDollars(1e10, 'BYR', 2016).usd).toBeCloseTo(inDollars(1e6, 'BYN', 2016).usd, 4);
  });

  it('leaves a Turkish lira of 2004 in the range of its time', () => expect(inDollars(1, 'TRL', 2004).rate).toBeCloseTo(1_425_537, 0));
});

describe('what the data do not allow', () => {
  const small: MoneyReference = {
    currencies: new Map([['KES', { iso3: 'KEN', perUnit: 1, from: undefined, to: undefined }]]),
    rates: new Map([['KEN-2014', 88]]),
    deflator: new Map([[2013, 75]]),
  };
  it('is refused for an unknown currency', () => expect(refusal('XXX', 2014)).toBe('unknown-currency'));
  it('is refused without a rate', () => expect(refusal('KES', 2013, small)).toBe('no-rate'));
  it('is refused without a deflator', () => expect(refusal('KES', 2014, small)).toBe('no-deflator'));
  it('is refused for dollars of a year without a deflator', () => expect(refusal('USD', 1985)).toBe('no-deflator'));
});

describe('the years that can be converted', () => {
  it('are those of the money, not of the series', () => {
    expect(yearRuns(convertibleYears('EEK', reference))).toEqual([{ from: 1993, to: 2010 }]);
    expect(yearRuns(convertibleYears('SLE', reference))).toEqual([{ from: 2022, to: 2023 }]);
  });
  it('show the gap in a series', () =>
    expect(yearRuns(convertibleYears('MRO', reference))).toEqual([
      { from: 1990, to: 2003 },
      { from: 2005, to: 2017 },
    ]));
  it('are all years with a price level for dollars', () =>
    expect(convertibleYears('USD', reference)).toHaveLength(reference.deflator.size));
  it('are none for a currency that is not kept', () => expect(convertibleYears('XXX', reference)).toEqual([]));
  it('are exactly those that convert() takes', () => {
    for (const currency of reference.currencies.keys()) {
      const years = convertibleYears(currency, reference);
      const taken = Array.from({ length: 50 }, (_, i) => 1980 + i).filter((year) => refusal(currency, year) === undefined);
      expect([currency, years]).toEqual([currency, taken]);
    }
  });
  it('make runs that hold every year once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2030 })), (some) => {
        const years = some.sort((a, b) => a - b);
        const runs = yearRuns(years).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
        expect(runs).toEqual(years);
      }),
    );
  });
});

describe('the reference data', () => {
  it('has a positive finite rate for every year', () =>
    expect([...reference.rates].filter(([, rate]) => !(rate > 0 && rate < Infinity))).toEqual([]));
  it('has the base year at 100', () => expect(reference.deflator.get(2024)).toBe(100));
  it('has a series behind every currency', () => {
    const series = new Set([...reference.rates.keys()].map((key) => key.slice(0, 3)));
    expect([...reference.currencies].filter(([, { iso3 }]) => !series.has(iso3))).toEqual([]);
  });
  it('has no currency whose end lies before its start', () => {
    expect([...reference.currencies].filter(([, { from, to }]) => (from ?? 0) > (to ?? 9999))).toEqual([]);
  });
});

const anyMoney = fc.record({
  amount: fc.double({ min: 0.01, max: 1e15, noNaN: true }),
  currency: fc.constantFrom(...reference.currencies.keys()),
  year: fc.integer({ min: 1980, max: 2030 }),
});

it('gives twice as much for twice the amount', () => {
  fc.assert(
    fc.property(anyMoney, (money) => {
      const [once, twice] = [convert(money, reference), convert({ ...money, amount: money.amount * 2 }, reference)];
      expect(twice.ok).toBe(once.ok);
      if (once.ok && twice.ok) expect(twice.usdBase / once.usdBase).toBeCloseTo(2, 10);
    }),
  );
});

it('gives a positive finite amount or a reason', () => {
  fc.assert(
    fc.property(anyMoney, (money) => {
      const conversion = convert(money, reference);
      expect(conversion.ok ? conversion.usdBase > 0 && Number.isFinite(conversion.usdBase) : conversion.refusal).toBeTruthy();
    }),
  );
});
