import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageRules, findGaps, type GapRule } from '../../../src/domain/coverageGaps.ts';
import { hasStopped, type Practice } from '../../../src/domain/practice.ts';
import { AFRICA, anyPractices, ASIA, frame, make, sourcesWith } from '../../fixtures/coverage.ts';

const gapsBy = (rule: GapRule, practices: readonly Practice[]) => findGaps(practices, frame, { rule }).map(({ rule: _, ...gap }) => gap);

describe('a rule on cells', () => {
  it('names every place with too few, and says how many there are', () => {
    expect(gapsBy({ kind: 'cells', over: ['sector'], atLeast: 2 }, [make(AFRICA), make(ASIA), make(ASIA, { sector: 'justice' })])).toEqual([
      { at: { sector: 'justice' }, count: 1, of: 3, atLeast: 2 },
    ]);
  });
  it('looks only at what it is told to', () => {
    const rule: GapRule = { kind: 'cells', over: ['fate', 'volume'], only: { fate: 'stopped' }, atLeast: 1 };
    expect(gapsBy(rule, [make(AFRICA, { status: 'ended' })]).map(({ at }) => at)).toEqual([{ fate: 'stopped', volume: '2' }]);
  });
  it('can ask for every practice', () => {
    expect(gapsBy({ kind: 'cells', over: ['language'], atLeast: 'all' }, [make(AFRICA)])).toEqual([
      { at: { language: 'ar' }, count: 0, of: 1, atLeast: 1 },
    ]);
  });
  it('says nothing of what is only unknown', () => {
    const gaps = gapsBy({ kind: 'cells', over: ['income'], atLeast: 9 }, [make('NRU')]);
    expect(gaps.map(({ at }) => at.income)).toEqual(['low', 'lower-middle', 'upper-middle', 'high']);
  });
});

describe('the rule on groups', () => {
  it('asks of a group what the Member States at large have', () => {
    // One of three Member States has a practice: a third of two least developed countries and of one island, rounded up.
    expect(gapsBy({ kind: 'groups' }, [make(ASIA)])).toEqual([
      { at: { group: 'ldc' }, count: 0, of: 2, atLeast: 1 },
      { at: { group: 'lldc' }, count: 0, of: 1, atLeast: 1 },
      { at: { group: 'sids' }, count: 0, of: 1, atLeast: 1 },
    ]);
  });
  it('is content with a group that is covered as well as all', () =>
    expect(gapsBy({ kind: 'groups' }, [make(AFRICA), make('HTI')])).toEqual([]));
  it('asks nothing where nobody has a practice', () => expect(gapsBy({ kind: 'groups' }, [])).toEqual([]));
});

it('the rule on sources names each practice with too few independent ones', () => {
  const practices = [0, 1, 2].map((n) => make(ASIA, { sources: sourcesWith(n) }, { slug: `p${n}` }));
  expect(gapsBy({ kind: 'sources', atLeast: 2 }, practices)).toEqual([
    { at: { practice: 'p0' }, count: 0, of: 1, atLeast: 2 },
    { at: { practice: 'p1' }, count: 1, of: 2, atLeast: 2 },
  ]);
});

describe('the rules of the Compendium', () => {
  const find = (practices: readonly Practice[]) => findGaps(practices, frame, coverageRules);

  it('name only places that really have less than is asked for', () => {
    fc.assert(
      fc.property(anyPractices, (practices) => {
        for (const { count, atLeast, of } of find(practices)) {
          expect(count).toBeLessThan(atLeast);
          expect(count).toBeLessThanOrEqual(of);
        }
      }),
    );
  });

  it('name exactly the pairs of region and sector that are empty', () => {
    fc.assert(
      fc.property(anyPractices, (practices) => {
        const named = find(practices).flatMap(({ rule, at }) => (rule === 'cell' ? [`${at.region} ${at.sector}`] : []));
        const filled = practices.map(({ region, record }) => `${region} ${record.sector}`);
        expect(named.filter((pair) => filled.includes(pair))).toEqual([]);
        expect(named.length + new Set(filled).size).toBe(5 * frame.sectors.length);
      }),
    );
  });

  it('name exactly the regions without a practice that stopped', () => {
    fc.assert(
      fc.property(anyPractices, (practices) => {
        const named = find(practices).flatMap(({ rule, at }) => (rule === 'fate' ? [at.region] : []));
        const stopped = new Set(practices.filter(hasStopped).map(({ region }) => region));
        expect(named.sort()).toEqual(['africa', 'americas', 'arab', 'asia', 'europe'].filter((code) => !stopped.has(code as never)));
      }),
    );
  });
});
