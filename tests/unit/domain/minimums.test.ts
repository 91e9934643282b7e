import { describe, expect, it } from 'vitest';
import { meetsMinimum, minimumsMet } from '../../../src/domain/minimums.ts';
import { listVolumes } from '../../../src/files/list.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import { projectRoot } from '../../../src/files/text.ts';
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

describe('a minimum of both, no always-on network or power', () => {
  const kiosk = (...requires: Record<string, unknown>[]) =>
    meetsMinimum(
      record({ channels: ['web', 'kiosk'], transferability: { ...validRecord().transferability, requires } }),
      minimum('no-internet-at-home'),
    );
  it('is met by a channel nearby', () => expect(kiosk(validRequirement())).toBe(true));
  it.each(['net-broadband', 'power'])('is not met where %s is a must, whatever the channel', (key) =>
    expect(kiosk(validRequirement(), validRequirement({ key }))).toBe(false),
  );
  it.each(['net-broadband', 'power'])('is met where %s helps, or the record tells how to do without', (key) => {
    expect(kiosk(validRequirement(), validRequirement({ key, need: 'should' }))).toBe(true);
    expect(kiosk(validRequirement({ key, substitute: 'The card works without a connection' }))).toBe(true);
  });
  it('is not met on the web alone', () => expect(meetsMinimum(record({ channels: ['web'] }), minimum('no-internet-at-home'))).toBe(false));

  it('holds for the published practices as their records say', () => {
    const all = new Map(readPracticesWithText(projectRoot, listVolumes(projectRoot)).map(({ practice: one }) => [one.slug, one.minimums]));
    const meets = (slug: string) => all.get(slug)?.includes('no-internet-at-home');
    for (const slug of [
      'bhoomi-karnataka-land-records',
      'gyandoot-dhar-village-kiosks',
      'bangladesh-union-digital-centres',
      'e-mongolia-platform',
    ])
      expect(meets(slug), slug).toBe(false);
    // Its two provinces without a line register on paper.
    expect(meets('reniec-digital-birth-registration')).toBe(true);
  });
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
