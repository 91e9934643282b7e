import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf, unanswered, verdictOf, type Need } from '../../../src/domain/fit.ts';
import { readFitRules } from '../../../src/files/conditions.ts';
import { conditionStatuses, type ConditionStatus } from '../../../src/schemas/fitRules.ts';

/** The rules that are published, so that a change to them shows here. */
const rules = readFitRules().verdicts;
const must = (key: string, substitute?: string): Need => ({ key, need: 'must', substitute });
const fit = (needs: readonly Need[], have: Readonly<Record<string, ConditionStatus>>) =>
  fitOf(needs, (key) => have[key] ?? 'unknown', rules);

describe('the verdict', () => {
  it.each<[string, readonly Need[], Readonly<Record<string, ConditionStatus>>, string]>([
    ['every must met', [must('a'), must('b')], { a: 'met', b: 'met' }, 'ready'],
    ['a must in part', [must('a'), must('b')], { a: 'met', b: 'partly' }, 'adapt'],
    ['a must not recorded', [must('a'), must('b')], { a: 'met', b: 'missing' }, 'prepare'],
    ['a must not recorded that others did without', [must('a'), must('b', 'agents with paper')], { a: 'met', b: 'missing' }, 'adapt'],
    ['one of three musts unknown', [must('a'), must('b'), must('c')], { a: 'met', b: 'met' }, 'adapt'],
    ['one of two musts unknown', [must('a'), must('b')], { a: 'met' }, 'unknown'],
    ['all musts unknown', [must('a')], {}, 'unknown'],
    ['unknown and not recorded: the gap decides', [must('a'), must('b')], { a: 'missing' }, 'prepare'],
    ['a should not recorded', [must('a'), { key: 'b', need: 'should' }], { a: 'met', b: 'missing' }, 'ready'],
  ])('%s', (_, needs, have, verdict) => expect(fit(needs, have).verdict).toBe(verdict));

  it('is never ready while a must is unknown, whatever else is known', () => {
    expect(fit([must('a'), must('b'), must('c'), must('d')], { a: 'met', b: 'met', c: 'met' }).verdict).not.toBe('ready');
  });
});

const arbitraryNeeds = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 8 }).chain((keys) =>
  fc.tuple(
    ...keys.map((key, i) =>
      fc.record({
        key: fc.constant(key),
        // At most five musts: the schema sees to it.
        need: i === 0 ? fc.constant('must') : i < 5 ? fc.constantFrom('must', 'should', 'helps') : fc.constantFrom('should', 'helps'),
        substitute: fc.option(fc.constant('others used paper'), { nil: undefined }),
      }),
    ),
  ),
);
const arbitraryConditions = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...conditionStatuses));

describe('reasons', () => {
  it('entail the verdict, number five at most and three where there are three needs', () => {
    fc.assert(
      fc.property(arbitraryNeeds, arbitraryConditions, (needs, have) => {
        const { verdict, reasons } = fit(needs, have);
        expect(verdictOf(reasons, rules)).toBe(verdict);
        expect(reasons.length).toBeLessThanOrEqual(5);
        expect(reasons.length).toBeGreaterThanOrEqual(Math.min(3, needs.length));
      }),
    );
  });

  it('a condition that no must names changes no verdict', () => {
    fc.assert(
      fc.property(
        arbitraryNeeds,
        arbitraryConditions,
        fc.constantFrom(...'abcdefgh'),
        fc.constantFrom(...conditionStatuses),
        (needs, have, key, status) => {
          fc.pre(!needs.some((need) => need.key === key && need.need === 'must'));
          expect(fit(needs, { ...have, [key]: status }).verdict).toBe(fit(needs, have).verdict);
        },
      ),
    );
  });

  it('name gaps before what is there, and musts before the rest', () => {
    const { reasons } = fit([must('a'), { key: 'b', need: 'helps' }, must('c'), must('d')], { a: 'met', b: 'missing', d: 'missing' });
    expect(reasons.map(({ key }) => key)).toEqual(['d', 'c', 'a']);
  });
});

it('counts the musts that nobody tells of, most needed first', () => {
  const fits = [fit([must('a'), must('b')], {}), fit([must('b'), { key: 'c', need: 'should' }], {})];
  expect(unanswered(fits)).toEqual([
    { key: 'b', practices: 2 },
    { key: 'a', practices: 1 },
  ]);
});
