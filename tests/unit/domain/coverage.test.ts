import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, dimensions, type Codes } from '../../../src/domain/coverage.ts';
import { country, practice } from '../../fixtures/practice.ts';

const codes: Codes = {
  region: ['africa', 'asia'],
  sector: ['health', 'justice'],
  era: ['1', '2'],
  income: ['low', 'high'],
  status: ['active', 'ended'],
  sources: ['0', '1', '2', '3'],
};
const rwanda = country();
const japan = country({ iso3: 'JPN', region: 'asia', income: 'high', groups: { ldc: false, lldc: false, sids: false, year: 2024 } });
const fiji = country({ iso3: 'FJI', region: 'asia', income: 'high', groups: { ldc: false, lldc: false, sids: true, year: 2024 } });
const countries = new Map([rwanda, japan, fiji].map((one) => [one.iso3, one]));
const african = (changes = {}, slug = 'a') =>
  practice({ country: 'RWA', sector: 'health', status: 'active', ...changes }, { slug, volume: 1 });
const asian = (changes = {}, slug = 'b') => practice({ country: 'JPN', sector: 'health', ...changes }, { slug, volume: 2, region: 'asia' });
const cover = (...practices: ReturnType<typeof practice>[]) => coverageOf(practices, codes, countries);

describe('counts', () => {
  it('what has no practice is counted as none', () => {
    const { counts } = cover(african());
    expect(Object.fromEntries(counts.sector)).toEqual({ health: 1, justice: 0 });
    expect(Object.fromEntries(counts.region)).toEqual({ africa: 1, asia: 0 });
  });

  it('groups: Member States in them, those with a practice, practices', () => {
    const { groups } = cover(african(), african({}, 'c'));
    expect(groups).toEqual([
      { group: 'ldc', countries: 1, covered: 1, practices: 2 },
      { group: 'lldc', countries: 1, covered: 1, practices: 2 },
      { group: 'sids', countries: 1, covered: 0, practices: 0 },
    ]);
  });

  it('every dimension adds up to the whole, with and without regions', () => {
    const any = fc.array(fc.record({ isAfrican: fc.boolean(), sector: fc.constantFrom('health', 'justice') }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(any, (list) => {
        const practices = list.map(({ isAfrican, sector }, i) => (isAfrican ? african : asian)({ sector }, `p${String(i)}`));
        const coverage = cover(...practices);
        const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
        for (const dimension of dimensions) {
          expect(sum(coverage.counts[dimension])).toBe(list.length);
          expect([...coverage.cross(dimension).values()].map(sum).reduce((a, b) => a + b, 0)).toBe(list.length);
        }
        for (const gap of coverage.gaps)
          if (gap.kind === 'cell') expect(practices.some((p) => p.region === gap.region && p.record.sector === gap.sector)).toBe(false);
      }),
    );
  });
});

describe('gaps', () => {
  it('name every empty cell, and no other', () => {
    const cells = cover(african(), asian({ sector: 'justice' })).gaps.filter(({ kind }) => kind === 'cell');
    expect(cells).toEqual([
      { kind: 'cell', region: 'africa', sector: 'justice' },
      { kind: 'cell', region: 'asia', sector: 'health' },
    ]);
  });

  it('name a sector with one case, a collection without failures, a group without a country', () => {
    const { gaps } = cover(african(), african({}, 'c'), asian({ sector: 'justice' }));
    expect(gaps).toContainEqual({ kind: 'thin', dimension: 'sector', code: 'justice', have: 1, want: 2 });
    expect(gaps).toContainEqual({ kind: 'stopped', have: 0, want: 1 });
    expect(gaps).toContainEqual({ kind: 'group', group: 'sids', have: 0, want: 1, of: 1 });
  });

  it('are silent where enough is there', () => {
    const { gaps } = cover(african({ status: 'ended', ended: 2020 }), african({}, 'c'));
    expect(gaps.filter(({ kind }) => kind === 'stopped')).toEqual([]);
    expect(gaps.filter((gap) => gap.kind === 'thin' && gap.code === 'health')).toEqual([]);
  });
});
