import { describe, expect, it } from 'vitest';
import { likeness, nearMatches, type Known, type Sought } from '../../../src/submission/near.ts';

const novissi: Known = {
  volume: 3,
  slug: 'togo-novissi',
  names: ['Cash by phone within a week, for people nobody had on a list', 'Novissi'],
  implementer: 'Ministry of Digital Economy and Digital Transformation',
  sector: 'social-protection',
  started: 2020,
};
const sought = (changes: Partial<Sought>): Sought => ({
  names: [],
  implementer: undefined,
  sector: undefined,
  started: undefined,
  ...changes,
});
const why = (changes: Partial<Sought>) => nearMatches(sought(changes), [novissi])[0]?.why;

describe('likeness of two names', () => {
  it('is 1 for the same name, whatever its case, accents and marks', () => {
    expect(likeness('Système électronique', 'SYSTEME ELECTRONIQUE')).toBe(1);
    expect(likeness('بوابة الخدمات', 'بوابه الخدمات')).toBe(1);
  });
  it('is 0 for names that share nothing', () => expect(likeness('abc', 'xyz')).toBe(0));
  it('is the same both ways', () => expect(likeness('Land titles', 'Title of lands')).toBe(likeness('Title of lands', 'Land titles')));
});

describe('a near match', () => {
  it.each([
    ['the name on the spot', ['Novissi']],
    ['a misspelt name', ['Novisi']],
    ['a name within a longer one', ['Novissi cash transfers']],
    ['a title in other words order', ['Cash by phone within a week for people that nobody had on a list']],
  ])('is found by %s', (_, names) => expect(why({ names })).toBe('name'));

  it('is found by the same office in the same field', () =>
    expect(why({ implementer: 'Ministry of the Digital Economy and Digital Transformation', sector: 'social-protection' })).toBe('office'));
  it('is found by field and time, when the name is in another language', () =>
    expect(why({ names: ['تحويلات نقدية'], sector: 'social-protection', started: 2021 })).toBe('field'));
  it('is not seen in everything', () => {
    expect(why({ names: ['Electronic procurement portal'], sector: 'procurement', started: 2020 })).toBeUndefined();
    expect(why({})).toBeUndefined();
  });
  it('by name comes before one by field', () => {
    const other = { ...novissi, slug: 'other', names: ['Something else'] };
    expect(
      nearMatches(sought({ names: ['Novissi'], sector: 'social-protection', started: 2020 }), [other, novissi]).map(
        ({ practice }) => practice.slug,
      ),
    ).toEqual(['togo-novissi', 'other']);
  });
});
