import { expect, it } from 'vitest';
import { relatedAmong } from '../../../src/domain/related.ts';
import { practice, validRecord, validRequirement } from '../../fixtures/practice.ts';

const needing = (...keys: string[]) => ({
  transferability: { ...validRecord().transferability, requires: keys.map((key) => validRequirement({ key })) },
});
const base = { sector: 'health', channels: ['web'], sdgs: [3], ...needing('id-foundational') };
const subject = practice(base, { slug: 'subject' });
const far = { sector: 'justice', channels: ['kiosk'], sdgs: [16], ...needing('esign') };
const slugs = (all: ReturnType<typeof practice>[], count = 9) => relatedAmong(all)(subject, count).map(({ slug }) => slug);

it('puts the same sector before shared needs, and these before a shared channel', () => {
  const channel = practice({ ...far, channels: ['web'] }, { slug: 'channel', region: 'asia' });
  const need = practice({ ...far, ...needing('id-foundational') }, { slug: 'need', region: 'asia' });
  const sector = practice({ ...far, sector: 'health' }, { slug: 'sector', region: 'asia' });
  expect(slugs([channel, need, sector])).toEqual(['sector', 'need', 'channel']);
});

it('never names the practice itself, nor one of another volume', () => {
  expect(slugs([subject, practice(base, { slug: 'elsewhere', volume: 2 }), practice(base, { slug: 'here' })])).toEqual(['here']);
});

it('orders equals by name, however they come', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((slug) => practice(far, { slug }));
  expect(slugs([c!, a!, b!])).toEqual(['a', 'b', 'c']);
  expect(slugs([b!, c!, a!])).toEqual(['a', 'b', 'c']);
});

it('gives at most the number asked for', () => {
  expect(slugs([practice(far, { slug: 'a' }), practice(far, { slug: 'b' })], 1)).toEqual(['a']);
  expect(slugs([])).toEqual([]);
});
