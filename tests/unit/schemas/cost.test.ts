import { describe, expect, it } from 'vitest';
import { faultsOf, validItem, validResult } from '../../fixtures/practice.ts';

const costFaults = (...items: Record<string, unknown>[]) => faultsOf({ cost: { items } });

describe('cost', () => {
  it('asks for a note if no amount is known', () => {
    expect(faultsOf({ cost: { items: [] } })).toEqual(['cost.note: note-without-amount']);
    expect(faultsOf({ cost: { items: [], note: 'No budget was found.' } })).toEqual([]);
  });

  it('refuses a unit on a phase other than per-unit', () => {
    expect(costFaults(validItem({ unit: 'title' }))).toEqual(['cost.items.0.unit: unit-with-phase']);
  });

  it('asks for the unit of a per-unit amount', () => {
    expect(costFaults(validItem({ phase: 'per-unit' }))).toHaveLength(1);
    expect(costFaults(validItem({ phase: 'per-unit', unit: 'title' }))).toEqual([]);
  });

  it.each([0, -5, 1e16, Number.NaN])('refuses the amount %d', (amount) => expect(costFaults(validItem({ amount }))).toHaveLength(1));
  it.each(['usd', 'US$', 'DOLLAR', 'US'])('refuses the currency %s', (currency) =>
    expect(costFaults(validItem({ currency }))).toHaveLength(1),
  );

  it.each(['phase', 'amount', 'currency', 'year', 'basis', 'covers', 'source'])('refuses an amount without %s', (field) => {
    expect(costFaults(validItem({ [field]: undefined }))).toHaveLength(1);
  });
});

describe('results', () => {
  const resultFaults = (changes: Record<string, unknown>) => faultsOf({ results: [validResult(changes)] });

  it('takes a range from small to large', () => expect(resultFaults({ value: 10, valueTo: 20 })).toEqual([]));
  it.each([10, 9])('refuses a range from 10 to %i', (valueTo) => {
    expect(resultFaults({ value: 10, valueTo })).toEqual(['results.0.valueTo: range-upwards']);
  });
  it('refuses a count that begins after it ends', () => {
    expect(resultFaults({ since: 2021, asOf: 2020 })).toEqual(['results.0.since: since-before']);
    expect(resultFaults({ since: 2020, asOf: 2020 })).toEqual([]);
  });
  it('refuses a result without a source', () => expect(resultFaults({ source: undefined })).toHaveLength(1));
  it('takes an empty list: no figures is an answer', () => expect(faultsOf({ results: [] })).toEqual([]));
});
