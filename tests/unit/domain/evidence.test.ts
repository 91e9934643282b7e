import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEvidence } from '../../../src/domain/evidence.ts';
import { record, validResult, validSource, validTransfer } from '../../fixtures/practice.ts';

const sources = (...relations: string[]) => relations.map((relation) => validSource({ relation }));
const own = { sources: sources('implementer') };
const grade = (changes: Record<string, unknown>) => gradeEvidence(record(changes)).grade;

/** Grade 4: figures, an independent measurement, a confirmed transfer. */
const proven = {
  sources: sources('implementer', 'academic'),
  results: [validResult({ design: 'before-after', source: 2 })],
  transfers: [validTransfer({ confirmedByReceiver: true })],
};

describe('the grade', () => {
  it('is 0 without figures, whoever writes', () => expect(grade({ sources: sources('academic'), results: [] })).toBe(0));
  it('is 1 with figures of the implementer alone', () => expect(grade(own)).toBe(1));
  it.each(['press', 'funder'])('is 1 with %s, which is not independent', (relation) => {
    expect(grade({ sources: sources('implementer', relation), results: [validResult({ design: 'before-after', source: 2 })] })).toBe(1);
  });
  it.each(['independent', 'audit', 'academic'])('is 2 with one source that is %s', (relation) =>
    expect(grade({ sources: sources('implementer', relation) })).toBe(2),
  );
  it.each(['before-after', 'comparison', 'experiment'])('is 3 if an independent source measured by %s', (design) => {
    expect(grade({ ...proven, transfers: [], results: [validResult({ design, source: 2 })] })).toBe(3);
  });
  it('stays 2 if the implementer measured the effect', () =>
    expect(grade({ ...proven, results: [validResult({ design: 'before-after', source: 1 })] })).toBe(2));
  it('stays 2 if the independent source only counted', () =>
    expect(grade({ ...proven, results: [validResult({ design: 'none', source: 2 })] })).toBe(2));
  it('is 4 with a running transfer confirmed by the receiving side', () => expect(grade(proven)).toBe(4));
  it.each([
    ['not confirmed', { confirmedByReceiver: false }],
    ['over', { confirmedByReceiver: true, outcome: 'ended' }],
    ['only planned', { confirmedByReceiver: true, outcome: 'planned' }],
  ])('stays 3 if the transfer is %s', (_, changes) => expect(grade({ ...proven, transfers: [validTransfer(changes)] })).toBe(3));
  it('stays 1 with a confirmed transfer but no independent source', () => {
    expect(grade({ sources: sources('implementer'), results: [validResult({ design: 'experiment' })], transfers: proven.transfers })).toBe(
      1,
    );
  });
  it('does not fall over a source number that leads nowhere', () =>
    expect(grade({ ...proven, results: [validResult({ design: 'experiment', source: 9 })] })).toBe(2));
});

describe('age', () => {
  const aged = (asOf: number, changes: Record<string, unknown> = {}) =>
    gradeEvidence(
      record({
        ...proven,
        reviewed: { date: '2026-01-01', by: 'editor' },
        results: [validResult({ design: 'experiment', source: 2, asOf })],
        ...changes,
      }),
    );
  it('takes nothing off up to eight years', () => expect(aged(2018)).toMatchObject({ grade: 4, base: 4 }));
  it('takes one off after eight years', () => expect(aged(2017)).toMatchObject({ grade: 3, base: 4 }));
  it('takes one off only, however old', () => expect(aged(1990).grade).toBe(3));
  it('looks at the newest result', () =>
    expect(aged(2000, { results: [validResult({ asOf: 2000 }), validResult({ asOf: 2018 })] }).inputs).toMatchObject({
      newestResult: 2018,
      stale: false,
    }));
  it('never goes below 0', () => {
    expect(aged(1990, { ...own, results: [validResult({ asOf: 1990 })] })).toMatchObject({ grade: 0, base: 1 });
    expect(aged(1990, { results: [] })).toMatchObject({ grade: 0, base: 0 });
  });
});

describe('what would raise it', () => {
  it('is everything but age for claims only, in order', () => {
    expect(gradeEvidence(record({ sources: sources('implementer'), results: [] })).raises).toEqual([
      'figures',
      'independent-source',
      'independent-effect',
      'confirmed-transfer',
    ]);
  });
  it('names a newer result before an independent source', () => {
    expect(gradeEvidence(record({ ...own, results: [validResult({ asOf: 2001 })] })).raises).toEqual([
      'newer-result',
      'independent-source',
      'independent-effect',
      'confirmed-transfer',
    ]);
  });
  it('is nothing at grade 4', () => expect(gradeEvidence(record(proven)).raises).toEqual([]));
});

it('names something that would raise it exactly where the grade is below 4', () => {
  const relation = fc.constantFrom('implementer', 'press', 'funder', 'audit', 'academic', 'independent');
  const result = fc.record({
    design: fc.constantFrom('none', 'before-after', 'comparison'),
    source: fc.integer({ min: 1, max: 3 }),
    asOf: fc.integer({ min: 1990, max: 2026 }),
  });
  const transfer = fc.record({ outcome: fc.constantFrom('running', 'planned', 'ended'), confirmedByReceiver: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(relation, { minLength: 3, maxLength: 3 }),
      fc.array(result, { maxLength: 3 }),
      fc.array(transfer, { maxLength: 2 }),
      (relations, results, transfers) => {
        const evidence = gradeEvidence(
          record({ sources: sources(...relations), results: results.map(validResult), transfers: transfers.map(validTransfer) }),
        );
        expect(evidence.grade === 4).toBe(evidence.raises.length === 0);
        expect(evidence.base - evidence.grade).toBe(evidence.inputs.stale ? 1 : 0);
      },
    ),
  );
});
