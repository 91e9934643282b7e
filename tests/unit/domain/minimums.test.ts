import { describe, expect, it } from 'vitest';
import { meetsMinimum, minimumsMet } from '../../../src/domain/minimums.ts';
import { readVocabularies } from '../../../src/files/vocabularies.ts';
import { practice, record, validRecord, validRequirement } from '../../fixtures/practice.ts';

const minimum = (code: string) => readVocabularies().minimums.entries.find((entry) => entry.code === code)!;
const requiring = (...requires: Record<string, unknown>[]) => record({ transferability: { ...validRecord().transferability, requires } });

describe('a minimum of channels', () => {
  it('is met by one of them', () => expect(meetsMinimum(record({ channels: ['web', 'ussd'] }), minimum('feature-phone'))).toBe(true));
  it('is not met by others', () => expect(meetsMinimum(record({ channels: ['web', 'mobile-app'] }), minimum('feature-phone'))).toBe(false));
});

describe('a minimum of what may be lacking', () => {
  it('is met if nothing of it must be there', () =>
    expect(meetsMinimum(requiring(validRequirement()), minimum('no-digital-id'))).toBe(true));
  it('is met if it only helps', () =>
    expect(
      meetsMinimum(requiring(validRequirement(), validRequirement({ key: 'id-digital', need: 'helps' })), minimum('no-digital-id')),
    ).toBe(true));
  it('is met if the practice tells how to do without', () =>
    expect(
      meetsMinimum(requiring(validRequirement({ key: 'id-digital', substitute: 'a log-in of the bank' })), minimum('no-digital-id')),
    ).toBe(true));
  it('is not met if it must be there', () =>
    expect(meetsMinimum(requiring(validRequirement({ key: 'id-digital' })), minimum('no-digital-id'))).toBe(false));
});

describe('the minimums of a practice', () => {
  const { entries } = readVocabularies().minimums;
  it('are those that it meets, in the order of the vocabulary', () => {
    const codes = ['no-foundational-id', 'voice', 'no-digital-id', 'no-esign'];
    const some = entries.filter(({ code }) => codes.includes(code));
    expect(minimumsMet(record({ channels: ['agent'] }), some)).toEqual(['voice', 'no-digital-id', 'no-foundational-id', 'no-esign']);
    expect(minimumsMet(requiring(validRequirement({ key: 'id-digital' })), some)).toEqual(['no-esign']);
  });
  it('are computed once, with the practice', () => expect(practice().minimums).toEqual(minimumsMet(record(), entries)));
});

it('knows only channels and requirements that exist', () => {
  const { minimums, channels, requirements } = readVocabularies();
  const known = new Set([...channels.entries, ...requirements.entries].map((entry) => entry.code));
  expect(
    minimums.entries.flatMap((entry) => [...(entry.channels ?? []), ...(entry.lacks ?? [])]).filter((code) => !known.has(code)),
  ).toEqual([]);
});
