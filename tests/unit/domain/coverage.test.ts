import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCells, dimensionNames, groupCover, isInFrame } from '../../../src/domain/coverage.ts';
import { coverageReport } from '../../../src/domain/coverageReport.ts';
import { AFRICA, anyPractices, ASIA, frame, make } from '../../fixtures/coverage.ts';

const counts = (...args: Parameters<typeof countCells>) =>
  Object.fromEntries(countCells(...args).map(({ at, count }) => [Object.values(at).join(' '), count]));
const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);

describe('countCells', () => {
  it('counts what has no practice as none, in the order of the frame', () => {
    expect(Object.entries(counts([make(AFRICA)], ['sector'], frame))).toEqual([
      ['health', 1],
      ['justice', 0],
    ]);
  });

  it('crosses dimensions, the last one running fastest', () => {
    const cells = countCells([make(AFRICA), make(ASIA, { sector: 'justice' })], ['sector', 'volume'], frame);
    expect(cells).toEqual([
      { at: { sector: 'health', volume: '1' }, count: 1 },
      { at: { sector: 'health', volume: '2' }, count: 0 },
      { at: { sector: 'justice', volume: '1' }, count: 0 },
      { at: { sector: 'justice', volume: '2' }, count: 1 },
    ]);
  });

  it.each([
    ['income', { low: 1, 'lower-middle': 0, 'upper-middle': 0, high: 1 }],
    ['area', { '014': 1, '029': 0, '030': 1 }],
    ['fate', { lasting: 1, stopped: 1 }],
    ['sources', { '0': 0, '1': 0, '2': 2, '3': 0 }],
    ['language', { en: 2, ar: 1 }],
  ] as const)('reads %s', (name, expected) => {
    const practices = [make(AFRICA, { status: 'ended' }), make(ASIA, {}, { translations: [{ language: 'ar', title: '', summary: '' }] })];
    expect(counts(practices, [name], frame)).toEqual(expected);
  });

  it('keeps what the reference data do not know apart, after all else', () => {
    const cells = countCells([make('NRU')], ['income'], frame);
    expect(cells.at(-1)).toEqual({ at: { income: 'unknown' }, count: 1 });
    expect(isInFrame(cells.at(-1)!, frame)).toBe(false);
    expect(isInFrame(cells[0]!, frame)).toBe(true);
  });

  it('adds up to the number of practices, over every dimension and every two', () => {
    const single = dimensionNames.filter((name) => name !== 'language');
    fc.assert(
      fc.property(anyPractices, fc.constantFrom(...single), fc.constantFrom(...single), (practices, a, b) => {
        expect(sum(countCells(practices, [a], frame))).toBe(practices.length);
        if (a !== b) expect(sum(countCells(practices, [a, b], frame))).toBe(practices.length);
      }),
    );
  });
});

describe('groupCover', () => {
  it('divides the Member States of a group into those with and those without a practice', () => {
    expect(groupCover([make(AFRICA), make(AFRICA)], frame)).toEqual([
      { group: 'members', having: ['RWA'], without: ['JPN', 'HTI'] },
      { group: 'ldc', having: ['RWA'], without: ['HTI'] },
      { group: 'lldc', having: ['RWA'], without: [] },
      { group: 'sids', having: [], without: ['HTI'] },
    ]);
  });

  it('does not count an area that is no Member State', () => expect(groupCover([make('NRU')], frame)[0]!.having).toEqual([]));
});

it('the report tells the same numbers in each of its parts', () => {
  fc.assert(
    fc.property(anyPractices, (practices) => {
      const { counts: single, cross, ...rest } = coverageReport(practices, frame);
      expect(rest.practices).toBe(practices.length);
      for (const name of ['sector', 'volume'] as const)
        for (const { at, count } of single[name]) expect(sum(cross[name].filter((cell) => cell.at[name] === at[name]))).toBe(count);
    }),
  );
});
