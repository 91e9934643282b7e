import { describe, expect, it } from 'vitest';
import { meetsMinimum } from '../../../src/domain/minimums.ts';
import { readVocabularies } from '../../../src/files/vocabularies.ts';
import { practice, validRecord, validRequirement } from '../../fixtures/practice.ts';

const minimum = (code: string) => readVocabularies().minimums.entries.find((entry) => entry.code === code)!;
const requiring = (...requires: Record<string, unknown>[]) => practice({ transferability: { ...validRecord().transferability, requires } });

describe('a minimum of channels', () => {
  it('is met by one of them', () => expect(meetsMinimum(practice({ channels: ['web', 'ussd'] }), minimum('feature-phone'))).toBe(true));
  it('is not met by others', () =>
    expect(meetsMinimum(practice({ channels: ['web', 'mobile-app'] }), minimum('feature-phone'))).toBe(false));
});

describe('a minimum of what may be lacking', () => {
  it('is met if nothing of it must be there', () =>
    expect(meetsMinimum(requiring(validRequirement()), minimum('no-digital-id'))).toBe(true));
  it('is met if it only helps', () =>
    expect(
      meetsMinimum(requiring(validRequirement(), validRequirement({ key: 'id-digital', need: 'helps' })), minimum('no-digital-id')),
    ).toBe(true));
  it('is not met if it must be there', () =>
    expect(meetsMinimum(requiring(validRequirement({ key: 'id-digital' })), minimum('no-digital-id'))).toBe(false));
});

it('knows only channels and requirements that exist', () => {
  const { minimums, channels, requirements } = readVocabularies();
  const known = new Set([...channels.entries, ...requirements.entries].map((entry) => entry.code));
  expect(
    minimums.entries.flatMap((entry) => [...(entry.channels ?? []), ...(entry.lacks ?? [])]).filter((code) => !known.has(code)),
  ).toEqual([]);
});
