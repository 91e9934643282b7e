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
  it('refuses an unknown field', () => expect(faultsOf({ editor: 'me' })).toEqual(['']));
});
