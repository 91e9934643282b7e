import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toCff, volumeCitationText, type CitableVolume } from '../../../src/exports/cff.ts';

const volume: CitableVolume = {
  number: 2,
  title: 'Mobile and open',
  theme: 'Practices of the phone.',
  editors: ['Editors of the Compendium'],
  publication: 'Compendium of Practices',
  publisher: 'Compendium',
  edition: '1.1',
  date: '2026-12-01',
  languages: ['en'],
  url: 'https://compendium.example/volumes/2/',
  repository: 'https://example.org/repository',
  doi: undefined,
  isbn: undefined,
};

/** The fields that we use, as the schema of Citation File Format 1.2.0 has them; no other key is allowed there either. */
const entity = z.strictObject({ name: z.string().min(1) });
const doi = z.string().regex(/^10\.\d{4,9}(\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/);
const cff = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  type: z.enum(['dataset', 'software']),
  title: z.string().min(1),
  abstract: z.string().min(1),
  authors: z.array(entity).min(1),
  version: z.string().min(1),
  'date-released': z.iso.date(),
  license: z.literal('CC-BY-4.0'),
  url: z.url(),
  repository: z.url(),
  doi: doi.optional(),
  'preferred-citation': z.strictObject({
    type: z.literal('book'),
    title: z.string().min(1),
    authors: z.array(entity).min(1),
    year: z.int(),
    month: z.int().min(1).max(12),
    volume: z.int(),
    edition: z.string().min(1),
    publisher: entity,
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
    url: z.url(),
    doi: doi.optional(),
    isbn: z
      .string()
      .regex(/^[0-9- ]{10,17}X?$/)
      .optional(),
  }),
});

describe('the citation file of a volume', () => {
  it('is valid Citation File Format 1.2.0', () => {
    expect(cff.parse(parse(toCff(volume)))).toMatchObject({ version: '1.1', 'date-released': '2026-12-01' });
    expect(cff.parse(parse(toCff({ ...volume, doi: '10.1234/abc', isbn: '978-92-1-123456-7' })))).toMatchObject({ doi: '10.1234/abc' });
  });
  it('names languages without scripts and regions, each once', () =>
    expect(cff.parse(parse(toCff({ ...volume, languages: ['zh-Hans', 'zh-Hant', 'en'] })))['preferred-citation'].languages).toEqual([
      'zh',
      'en',
    ]));
  it('reads back whatever a title holds', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        expect(cff.parse(parse(toCff({ ...volume, title }))).title).toBe(`Compendium of Practices, volume 2: ${title}`);
      }),
    ));
});

describe('the citation of a volume as text', () => {
  it('names editors, year, volume, edition and address', () =>
    expect(volumeCitationText(volume)).toBe(
      'Editors of the Compendium (2026). Compendium of Practices, volume 2: Mobile and open. Edition 1.1. https://compendium.example/volumes/2/',
    ));
  it('prefers a DOI', () => expect(volumeCitationText({ ...volume, doi: '10.1234/abc' })).toMatch(/ https:\/\/doi\.org\/10\.1234\/abc$/));
});
