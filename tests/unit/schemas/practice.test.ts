import { describe, expect, it } from 'vitest';
import {
  faultsOf,
  practiceSchema,
  record,
  validItem,
  validRecord,
  validRequirement,
  validResult,
  validSource,
  validTransfer,
} from '../../fixtures/practice.ts';

/** Paths of the faults of a changed record. */
const pathsOf = (changes: Record<string, unknown>) => faultsOf(changes).map((fault) => fault.slice(0, fault.indexOf(':')));

it('takes the smallest valid record and fills in what may be left out', () => {
  const parsed = record();
  expect(parsed.transfers).toEqual([]);
  expect(parsed.cost.excluded).toEqual([]);
  expect(parsed.results[0]!.dated).toBe('measured');
});

describe('strictness', () => {
  it('refuses an unknown field at the top', () => expect(faultsOf({ titel: 'x' })).toEqual([': Unrecognized key: "titel"']));

  it.each([
    ['cost', { cost: { items: [validItem()], total: 5 } }],
    ['cost.items.0', { cost: { items: [validItem({ scope: 'all' })] } }],
    ['results.0', { results: [validResult({ sources: [1] })] }],
    ['sources.0', { sources: [validSource({ author: 'A' })] }],
    ['transferability.requires.0', { transferability: { ...validRecord().transferability, requires: [validRequirement({ weight: 1 })] } }],
    [
      'transferability.gaps',
      { transferability: { ...validRecord().transferability, gaps: { ...validRecord().transferability.gaps, luck: 3 } } },
    ],
    ['transfers.0', { transfers: [validTransfer({ to: 'KEN' })] }],
    ['technology', { technology: { openSource: true, vendor: 'X' } }],
    ['reviewed', { reviewed: { date: '2026-11-25', by: 'editor', at: 'home' } }],
  ])('refuses an unknown field in %s', (path, changes) => expect(pathsOf(changes)).toEqual([path]));

  it.each([
    ['title', { title: 5 }],
    ['started', { started: '2014' }],
    ['started', { started: 2014.5 }],
    ['channels', { channels: 'web' }],
    ['results.0.value', { results: [validResult({ value: '1000' })] }],
    ['results.0.value', { results: [validResult({ value: Number.NaN })] }],
    ['results.0.value', { results: [validResult({ value: Infinity })] }],
    ['technology.openSource', { technology: { openSource: 'yes' } }],
    ['sources.0.year', { sources: [validSource({ year: null })] }],
  ])('refuses a value of the wrong type in %s', (path, changes) => expect(pathsOf(changes)).toEqual([path]));

  it.each(Object.keys(validRecord()))('refuses a record without %s', (field) => {
    expect(pathsOf({ [field]: undefined })).toEqual([field]);
  });
});

describe('codes', () => {
  it.each([
    ['country', { country: 'XXX' }],
    ['country', { country: 'rwa' }],
    ['country', { country: 'RW' }],
    ['sector', { sector: 'constructor' }],
    ['level', { level: 'planet' }],
    ['status', { status: 'running' }],
    ['channels.1', { channels: ['web', 'fax'] }],
    ['sdgs.0', { sdgs: [18] }],
    ['sdgs.0', { sdgs: [0] }],
    ['transfers.0.country', { transfers: [validTransfer({ country: 'ZZZ' })] }],
    ['sources.0.relation', { sources: [validSource({ relation: 'friend' })] }],
    ['languages.0', { languages: ['english'] }],
  ])('refuses a code that is not in the list: %s', (path, changes) => expect(pathsOf(changes)).toEqual([path]));
});

describe('years and places', () => {
  it('refuses an end before the start', () => expect(faultsOf({ started: 2015, ended: 2014 })).toEqual(['ended: ends-before-start']));
  it('takes an end in the year of the start', () => expect(faultsOf({ started: 2015, ended: 2015 })).toEqual([]));
  it.each([1949, 2101, -2014])('refuses the year %i', (started) => expect(pathsOf({ started })).toEqual(['started']));
  it.each([0, -1, 1.5, 100])('refuses %d as the number of a source', (source) =>
    expect(pathsOf({ results: [validResult({ source })] })).toEqual(['results.0.source']),
  );
});

describe('texts', () => {
  it('trims lines', () => expect(record({ implementer: '  Land office  ' }).implementer).toBe('Land office'));
  it('refuses a line with a line end', () => expect(faultsOf({ implementer: 'Land\noffice' })).toEqual(['implementer: one-line']));
  it('refuses a line of blanks only', () => expect(pathsOf({ beneficiaries: '        ' })).toContain('beneficiaries'));
  it('refuses a summary of 301 characters and takes one of 300', () => {
    expect(pathsOf({ summary: 'a'.repeat(301) })).toEqual(['summary']);
    expect(pathsOf({ summary: 'a'.repeat(300) })).toEqual([]);
  });
  it('takes text that looks like markup, as text', () =>
    expect(record({ title: '<b>{land}</b> & more' }).title).toBe('<b>{land}</b> & more'));
});

it('reports every fault at once', () => {
  const broken = { ...validRecord(), title: 5, country: 'XXX', started: 'then', sources: [], extra: true };
  expect(practiceSchema.safeParse(broken).error?.issues).toHaveLength(5);
});
