import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { volumeSchema } from '../../../src/schemas/volume.ts';
import { volumeText } from '../../fixtures/content.ts';

const faultsOf = (changes: object) =>
  volumeSchema.safeParse({ ...(parse(volumeText()) as object), ...changes }).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('a volume', () => {
  it('takes a minimal volume', () => expect(faultsOf({})).toEqual([]));
  it('takes years without an end', () => expect(faultsOf({ years: { from: 2016 } })).toEqual([]));
  it('takes a volume of one year', () => expect(faultsOf({ years: { from: 2016, to: 2016 } })).toEqual([]));
  it('refuses a last year before the first', () => expect(faultsOf({ years: { from: 2016, to: 2015 } })).toEqual(['years.to']));
  it.each([0, -1, 1.5, 1000, '1'])('refuses %j as its number', (number) => expect(faultsOf({ number })).toEqual(['number']));
  it('refuses an unknown status', () => expect(faultsOf({ status: 'closed' })).toEqual(['status']));
  it('asks for an editor and a language', () => expect(faultsOf({ editors: [], languages: [] })).toEqual(['languages', 'editors']));
  it('takes identifiers that a citation file takes', () =>
    expect(faultsOf({ identifiers: { doi: '10.5281/zenodo.1003150', isbn: '978-0-306-40615-7' } })).toEqual([]));
  it.each([
    ['doi', 'https://doi.org/10.5281/zenodo.1'],
    ['doi', 'to come'],
    ['isbn', 'none yet'],
  ])('refuses as its %s: %s', (name, value) => expect(faultsOf({ identifiers: { [name]: value } })).toEqual([`identifiers.${name}`]));
  it('refuses to be published without a date', () => {
    expect(faultsOf({ status: 'published' })).toEqual(['dates.published']);
    expect(faultsOf({ status: 'published', dates: { opened: '2026-11-25', published: '2026-12-01' } })).toEqual([]);
  });
  it('takes a waiver only with a reason, and only of a check that may be waived', () => {
    expect(faultsOf({ signedOff: [{ check: 'cost', reason: 'No account was ever published.' }] })).toEqual([]);
    expect(faultsOf({ signedOff: [{ check: 'cost', reason: 'no' }] })).toEqual(['signedOff.0.reason']);
    expect(faultsOf({ signedOff: [{ check: 'content', reason: 'No account was ever published.' }] })).toEqual(['signedOff.0.check']);
  });
  it('refuses an unknown field', () => expect(faultsOf({ editor: 'me' })).toEqual(['']));
});
