import { describe, expect, it } from 'vitest';
import { conditionsOf, statusOf, type ConditionInputs, type Evidence, type Observation } from '../../../src/domain/conditions.ts';
import { readFitRules } from '../../../src/files/conditions.ts';
import type { CountryRecord } from '../../../src/schemas/country.ts';

const rules = readFitRules();
const KEY = 'law-data-protection';
const observation = (value: number, raw = value): Observation => ({
  series: 'I-38',
  year: 2022,
  value,
  raw,
  source: 'gtmi2022',
  collected: 'remote',
});
const record = (changes: Partial<CountryRecord>): CountryRecord => ({
  country: 'RWA',
  policies: [],
  legal: [],
  institutions: [],
  conditions: [],
  notKnown: [],
  reviewed: { date: '2026-11-25', by: 'editor' },
  ...changes,
});
const law = { title: 'Data protection act', kind: 'data-protection', year: 2021, url: 'https://example.org/act' } as const;
const finding = { key: KEY, status: 'partly', title: 'The act is not yet in force', year: 2024, url: 'https://example.org/a' } as const;

function condition(changes: Partial<ConditionInputs>) {
  const inputs = { rules, keys: [KEY], observations: new Map(), evidence: new Map(), record: undefined, ...changes };
  return conditionsOf({ meanings: new Map([['data-protection', { meets: KEY }]]), ...inputs })[0];
}
const data = (value: number, evidence?: Evidence) => ({
  observations: new Map([['I-38', observation(value)]]),
  evidence: new Map(evidence ? [['I-38', evidence]] : []),
});

describe('a condition', () => {
  it('is unknown where nobody tells', () => expect(condition({})).toEqual({ key: KEY, status: 'unknown', origin: 'none' }));

  it.each([
    [0, 'missing'],
    [1, 'partly'],
    [2, 'met'],
  ])('value %i is %s', (value, status) => expect(condition(data(value))).toMatchObject({ status, origin: 'data' }));

  it('rests on a draft: in part at most', () => {
    const draft = { name: 'Draft bill', year: 2021, url: undefined, doubtful: true };
    expect(condition(data(2, draft))?.status).toBe('partly');
    expect(condition(data(0, draft))?.status).toBe('missing');
  });

  it('a document of our own wins over data, and says its year', () =>
    expect(condition({ ...data(0), record: record({ legal: [law] }) })).toMatchObject({
      status: 'met',
      origin: 'document',
      title: 'Data protection act (2021)',
      year: 2026,
    }));

  it('a document about something else tells nothing', () =>
    expect(condition({ record: record({ legal: [{ ...law, kind: 'cybersecurity' }] }) })?.origin).toBe('none'));

  it('what an editor found wins over all, the newest first', () => {
    const conditions = [{ ...finding, year: 2020, status: 'missing' as const }, finding];
    expect(condition({ ...data(2), record: record({ legal: [law], conditions }) })).toMatchObject({
      status: 'partly',
      origin: 'editor',
      year: 2024,
    });
  });
});

it('reads the source’s own code where the rules say so: a signature that works is code 3', () => {
  const esign = rules.conditions.find(({ key }) => key === 'esign')!;
  expect([0, 1, 2, 3].map((raw) => statusOf(esign, observation(Math.min(raw, 1), raw)))).toEqual(['missing', 'partly', 'partly', 'met']);
});

it('a percentage is read as a percentage: 2 of 100 is not “in use”', () => {
  const power = rules.conditions.find(({ key }) => key === 'power')!;
  expect([2, 49.9, 50, 90].map((value) => statusOf(power, observation(value)))).toEqual(['missing', 'missing', 'partly', 'met']);
});
