import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, MOST, parseAddress } from '../../../../src/client/compare/address.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const asked = fc.record({ slugs: fc.uniqueArray(slug, { maxLength: MOST }), onlyDifferences: fc.boolean() });

it('comes back from its address as it went', () => {
  fc.assert(
    fc.property(asked, (state) => {
      expect(parseAddress(formatAddress(state))).toEqual({ ...state, malformed: [], left: 0 });
    }),
  );
});

it('never throws, and asks for at most four practices with proper names', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 12 }), (text, values) => {
      for (const search of [text, `?${new URLSearchParams(values.map((value) => ['p', value])).toString()}`]) {
        const { slugs, malformed } = parseAddress(search);
        expect(slugs.length).toBeLessThanOrEqual(MOST);
        expect(slugs.filter((name) => !/^[a-z0-9-]{1,80}$/.test(name))).toEqual([]);
        expect(malformed.filter((name) => name.length > 80)).toEqual([]);
      }
    }),
  );
});

describe('reading an address', () => {
  it('takes the first four and says how many are left', () =>
    expect(parseAddress('?p=a&p=b&p=c&p=d&p=e&p=f')).toMatchObject({ slugs: ['a', 'b', 'c', 'd'], left: 2 }));
  it('takes a practice once, in whatever case', () => expect(parseAddress('?p=a&p=A&p=b').slugs).toEqual(['a', 'b']));
  it('reports what cannot be a name', () =>
    expect(parseAddress('?p=%3Cb%3E&p=a&p=../x')).toMatchObject({ slugs: ['a'], malformed: ['<b>', '../x'] }));
  it('passes over an empty name', () => expect(parseAddress('?p=&p=a')).toMatchObject({ slugs: ['a'], malformed: [] }));
  it('knows one way only to hide what is the same', () => {
    expect(parseAddress('?only=differences').onlyDifferences).toBe(true);
    expect(parseAddress('?only=yes').onlyDifferences).toBe(false);
  });
  it('asks for nothing without a query', () => {
    expect(parseAddress('')).toEqual({ slugs: [], onlyDifferences: false, malformed: [], left: 0 });
    expect(formatAddress(parseAddress(''))).toBe('');
  });
});
