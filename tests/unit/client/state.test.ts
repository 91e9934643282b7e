import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatState, isEmpty, parseState, sorts, toggle, type SearchState } from '../../../src/client/state.ts';
import { facetNames } from '../../../src/domain/facetNames.ts';

const value = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const filters = fc.dictionary(
  fc.constantFrom(...facetNames),
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values) => values.sort()),
  { noNullPrototype: true },
);
const query = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
const anyState: fc.Arbitrary<SearchState> = fc.record({ q: query, filters, sort: fc.constantFrom(...sorts) });

it('comes back from its query string as it went', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(parseState(formatState(state))).toEqual(state);
    }),
  );
});

it('has one address for one view, however the link was written', () => {
  expect(formatState(parseState('?sort=oldest&sector=justice&country=TGO&country=rwa&sector=health&q=land'))).toBe(
    '?q=land&country=rwa&country=tgo&sector=health&sector=justice&sort=oldest',
  );
  fc.assert(
    fc.property(fc.string(), (search) => {
      const once = formatState(parseState(search));
      expect(formatState(parseState(once))).toBe(once);
    }),
  );
});

describe('reading a link', () => {
  it('works with and without the question mark', () => expect(parseState('q=land')).toEqual(parseState('?q=land')));
  it('drops what it does not know', () => expect(formatState(parseState('?colour=red&sort=random&utm_source=x&__proto__=y'))).toBe(''));
  it.each(['<script>', 'a b', '../x', 'é', '', 'a'.repeat(41)])('drops the value %j', (text) =>
    expect(parseState(`?sector=${encodeURIComponent(text)}`).filters).toEqual({}),
  );
  it('takes a value once', () => expect(parseState('?sector=health&sector=HEALTH').filters).toEqual({ sector: ['health'] }));
  it('cuts a long question', () => expect(parseState(`?q=${'a'.repeat(500)}`).q).toHaveLength(200));
  it('survives broken escapes', () => expect(() => parseState('?q=%E0%A4%A&sector=%')).not.toThrow());
});

describe('the order', () => {
  it('is by match with words and by date without', () =>
    expect([parseState('?q=land').sort, parseState('').sort]).toEqual(['relevance', 'newest']));
  it('is left out of the address where it goes without saying', () => {
    expect(formatState(parseState('?q=land&sort=relevance'))).toBe('?q=land');
    expect(formatState(parseState('?sort=newest'))).toBe('');
  });
  it('stays in the address where it does not', () => expect(formatState(parseState('?q=land&sort=newest'))).toBe('?q=land&sort=newest'));
});

describe('toggle', () => {
  it('adds a value and takes it away', () => {
    const with_ = toggle(parseState(''), 'sector', 'health');
    expect(with_.filters).toEqual({ sector: ['health'] });
    expect(toggle(with_, 'sector', 'health').filters).toEqual({});
  });
  it('done twice changes nothing', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...facetNames), value, (state, name, code) => {
        expect(toggle(toggle(state, name, code), name, code)).toEqual(state);
      }),
    );
  });
  it('leaves the state it was given alone', () => {
    const state = parseState('?sector=health');
    toggle(state, 'sector', 'justice');
    expect(state).toEqual(parseState('?sector=health'));
  });
});

describe('isEmpty', () => {
  it('is true only if nothing is asked', () => {
    expect(isEmpty(parseState(''))).toBe(true);
    expect(isEmpty(parseState('?q=+'))).toBe(true);
    expect(isEmpty(parseState('?sector=health'))).toBe(false);
    expect(isEmpty(parseState('?sort=title'))).toBe(false);
  });
});
