import { describe, expect, it } from 'vitest';
import { makeCountrySchema } from '../../../src/schemas/country.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { translationSchema } from '../../../src/schemas/translation.ts';
import { codes } from '../../fixtures/practice.ts';

const schema = makeCountrySchema(codes);
const valid = { country: 'RWA', reviewed: { date: '2026-11-25', by: 'editor' } };
const policy = { title: 'Smart plan', year: 2015, url: 'https://example.org/plan' };
const law = { title: 'Law on data', kind: 'data-protection', year: 2021, url: 'https://example.org/law' };
const office = { name: 'Ministry of Digital Economy', role: 'lead-agency', url: 'https://example.org/office' };
const pathsOf = (changes: object) => schema.safeParse({ ...valid, ...changes }).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('a country', () => {
  it('may have nothing on paper', () =>
    expect(schema.parse(valid)).toMatchObject({ policies: [], legal: [], institutions: [], notKnown: [] }));
  it('may have policies, laws and offices', () =>
    expect(pathsOf({ policies: [policy], legal: [law], institutions: [office] })).toEqual([]));
  it('may have an office older than any year of a practice', () =>
    expect(pathsOf({ institutions: [{ ...office, established: 1790 }] })).toEqual([]));
  it.each<[string, object, string]>([
    ['a country that does not exist', { country: 'XXX' }, 'country'],
    ['an unknown field', { capital: 'Kigali' }, ''],
    ['a law of an unknown kind', { legal: [{ ...law, kind: 'gossip' }] }, 'legal.0.kind'],
    ['a law without a source', { legal: [{ ...law, url: undefined }] }, 'legal.0.url'],
    ['an institution of an unknown role', { institutions: [{ ...office, role: 'friend' }] }, 'institutions.0.role'],
    ['a policy whose address is none', { policies: [{ ...policy, url: 'javascript:alert(1)' }] }, 'policies.0.url'],
    ['a policy without a year', { policies: [{ ...policy, year: undefined }] }, 'policies.0.year'],
    ['no review', { reviewed: undefined }, 'reviewed'],
  ])('is refused with %s', (_, changes, path) => expect(pathsOf(changes)).toEqual([path]));
  it.each(['Dr Jane Roe', 'Minister Mr. Roe', 'H.E. Roe', 'Prof Roe, adviser'])('is refused with a person for an office: %s', (name) => {
    expect(pathsOf({ institutions: [{ ...office, name }] })).toEqual(['institutions.0.name']);
  });
});

describe('a translation', () => {
  const translation = {
    title: 'Toutes les parcelles',
    summary: 'Le bureau a mis toutes les parcelles sur une carte.',
    translated: { date: '2026-11-25', by: 'machine', original: '2026-11-25' },
  };
  it('holds words only', () => {
    expect(translationSchema.safeParse(translation).success).toBe(true);
    expect(translationSchema.safeParse({ ...translation, country: 'RWA' }).success).toBe(false);
  });
  it('names the state of the original that it follows', () => {
    expect(translationSchema.safeParse({ ...translation, translated: { date: '2026-11-25', by: 'machine' } }).success).toBe(false);
  });
});

it('asks a page for title and description and takes nothing else', () => {
  expect(pageSchema.safeParse({ title: 'About', description: 'What it is.' }).success).toBe(true);
  expect(pageSchema.safeParse({ title: 'About' }).success).toBe(false);
  expect(pageSchema.safeParse({ title: 'About', description: 'What it is.', layout: 'x' }).success).toBe(false);
});
