import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartGeometry, labelledYears, type Direction } from '../../../src/domain/lineChart.ts';

const YEARS = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];

const value = fc.option(fc.double({ min: 0, max: 1.5, noNaN: true }), { nil: undefined });
const chart = fc
  .uniqueArray(fc.integer({ min: 1990, max: 2060 }), { minLength: 2, maxLength: 30 })
  .map((years) => years.sort((a, b) => a - b))
  .chain((years) =>
    fc.record({
      years: fc.constant(years),
      series: fc.array(fc.array(value, { minLength: years.length, maxLength: years.length }), { maxLength: 4 }),
      direction: fc.constantFrom<Direction>('ltr', 'rtl'),
    }),
  );

describe('the geometry of a line chart', () => {
  it('keeps every point inside the frame', () =>
    fc.assert(
      fc.property(chart, ({ years, series, direction }) => {
        const { at, runs } = chartGeometry(years, series, direction);
        for (const place of [...at, ...runs.flat(2).flatMap(({ x, y }) => [x, y])]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
      }),
    ));

  it('keeps the order of years along, and of values up', () =>
    fc.assert(
      fc.property(chart, ({ years, series, direction }) => {
        const { at, runs } = chartGeometry(years, series, direction);
        const onward = direction === 'ltr' ? 1 : -1;
        for (let i = 1; i < at.length; i += 1) expect((at[i]! - at[i - 1]!) * onward).toBeGreaterThan(0);
        for (const [s, values] of series.entries())
          for (const a of runs[s]!.flat())
            for (const b of runs[s]!.flat()) if (values[a.i]! > values[b.i]!) expect(a.y).toBeLessThanOrEqual(b.y);
      }),
    ));

  it('draws each value once, and nothing where there is none', () =>
    fc.assert(
      fc.property(chart, ({ years, series, direction }) => {
        const { runs } = chartGeometry(years, series, direction);
        for (const [s, values] of series.entries())
          expect(runs[s]!.flat().map(({ i }) => i)).toEqual(values.flatMap((known, i) => (known === undefined ? [] : [i])));
      }),
    ));

  it('never bridges a gap', () =>
    fc.assert(
      fc.property(chart, ({ years, series, direction }) => {
        for (const run of chartGeometry(years, series, direction).runs.flat())
          for (const [i, point] of run.entries()) expect(point.i).toBe(run[0]!.i + i);
      }),
    ));

  it('mirrors left and right for a language that is read from right to left, and nothing else', () =>
    fc.assert(
      fc.property(chart, ({ years, series }) => {
        const [ltr, rtl] = [chartGeometry(years, series, 'ltr'), chartGeometry(years, series, 'rtl')];
        expect(rtl.top).toBe(ltr.top);
        for (const [i, x] of ltr.at.entries()) expect(rtl.at[i]).toBeCloseTo(100 - x, 1);
        expect(rtl.runs.flat(2).map(({ y }) => y)).toEqual(ltr.runs.flat(2).map(({ y }) => y));
      }),
    ));

  // 2003 to 2024 are 21 years; 2010 is a third of the way. 0.25 on a scale to 1 lies three quarters down.
  it('places a value as worked by hand', () => {
    const { at, runs, top } = chartGeometry([2003, 2010, 2024], [[0, 0.25, 1]], 'ltr');
    expect(at).toEqual([0, 33.33, 100]);
    expect(top).toBe(1);
    expect(runs[0]![0]!.map(({ y }) => y)).toEqual([100, 75, 0]);
  });
  it('makes room for a value above the scale', () => expect(chartGeometry([2003, 2024], [[1.422, 0.5]], 'ltr').top).toBe(1.5));
});

describe('labels of years', () => {
  const { at } = chartGeometry(YEARS, [], 'ltr');
  const names = (gap: number, places = at) => labelledYears(places, gap).map((i) => YEARS[i]);
  it('are those that fit', () => {
    expect(names(17)).toEqual([2003, 2008, 2012, 2016, 2020, 2024]);
    expect(names(9)).toEqual([2003, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]);
  });
  it('are the same from right to left', () => expect(names(17, chartGeometry(YEARS, [], 'rtl').at)).toEqual(names(17)));
  it('are the first and the last where nothing else fits', () => expect(names(80)).toEqual([2003, 2024]));
  it('keep their distance', () =>
    fc.assert(
      fc.property(chart, fc.integer({ min: 1, max: 60 }), ({ years, direction }, gap) => {
        const places = chartGeometry(years, [], direction).at;
        const kept = labelledYears(places, gap);
        expect([kept[0], kept.at(-1)]).toEqual([0, years.length - 1]);
        for (let i = 1; i < kept.length; i += 1)
          if (kept.length > 2) expect(Math.abs(places[kept[i]!]! - places[kept[i - 1]!]!)).toBeGreaterThanOrEqual(gap);
      }),
    ));
});
