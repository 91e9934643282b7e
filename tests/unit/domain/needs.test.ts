import { describe, expect, it } from 'vitest';
import { needersByKey, othersWithout } from '../../../src/domain/needs.ts';
import { practice, validRecord, validRequirement } from '../../fixtures/practice.ts';

const needing = (slug: string, need: string, substitute?: string, key = 'id-digital') => ({
  ...practice({
    transferability: { ...validRecord().transferability, requires: [validRequirement(), validRequirement({ key, need, substitute })] },
  }),
  slug,
});

describe('how others did without', () => {
  const all = [
    needing('asks', 'must', 'Its own way'),
    needing('helped', 'helps', 'A paper form'),
    needing('silent', 'must'),
    needing('long', 'must', 'x'.repeat(121)),
    needing('must', 'must', 'A log-in of the bank'),
    needing('other-key', 'must', 'Agents', 'agents'),
    needing('should', 'should', 'A code by post'),
  ];
  const needers = needersByKey(all).get('id-digital')!;
  const slugs = (but: string) => othersWithout(needers, but).map((needer) => needer.practice.slug);
  it('is told by two at most, in few words, those first that could not run without it', () =>
    expect(slugs('asks')).toEqual(['must', 'should']));
  it('is never the practice’s own way', () => expect(slugs('must')).toEqual(['asks', 'should']));
  it('is nothing where nobody tells', () => expect(needersByKey(all).get('esign')).toBeUndefined());
});
