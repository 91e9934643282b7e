import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatShortlist,
  isFault,
  isSlug,
  MAX_FILE,
  MAX_KEPT,
  merge,
  parseShortlist,
  toggleKept,
  without,
  type Kept,
} from '../../../src/client/shortlist.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const kept: fc.Arbitrary<Kept> = fc.record({
  slug,
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((title) => title.trim() !== ''),
});
const list = fc.uniqueArray(kept, { maxLength: 20, selector: (entry) => entry.slug });

const file = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'compendium-shortlist', version: 1, practices: [{ slug: 'x-road', title: 'X-Road' }], ...changes });

describe('a shortlist', () => {
  it('comes back from its file as it went', () => {
    fc.assert(
      fc.property(list, (practices) => {
        expect(parseShortlist(formatShortlist(practices))).toEqual(practices);
      }),
    );
  });
  it('is written in a form that says what it is', () =>
    expect(JSON.parse(formatShortlist([{ slug: 'x-road', title: 'X-Road' }]))).toEqual(JSON.parse(file())));
  it('fits into a file however full it is', () => {
    const full = Array.from({ length: MAX_KEPT }, (_, i) => ({ slug: `${'a'.repeat(70)}-${i}`, title: 'ب'.repeat(200) }));
    expect(formatShortlist(full).length).toBeLessThanOrEqual(MAX_FILE);
    expect(parseShortlist(formatShortlist(full))).toEqual(full);
  });
});

describe('a file that is none', () => {
  it.each<[string, string, object]>([
    ['no JSON', 'hello', { fault: 'not-json' }],
    ['an empty file', '', { fault: 'not-json' }],
    ['another JSON file', '{"practices": []}', { fault: 'not-a-shortlist' }],
    ['a list', '[]', { fault: 'not-a-shortlist' }],
    ['null', 'null', { fault: 'not-a-shortlist' }],
    ['a number', '1', { fault: 'not-a-shortlist' }],
    ['no version', file({ version: undefined }), { fault: 'not-a-shortlist' }],
    ['no practices', file({ practices: 'x-road' }), { fault: 'not-a-shortlist' }],
    ['a newer version', file({ version: 2 }), { fault: 'newer-version', version: 2 }],
    [
      'a name that is none',
      file({
        practices: [
          { slug: 'a', title: 'A' },
          { slug: '../b', title: 'B' },
        ],
      }),
      { fault: 'bad-entry', entry: 2 },
    ],
    ['an entry without a title', file({ practices: [{ slug: 'a' }] }), { fault: 'bad-entry', entry: 1 }],
    ['an empty title', file({ practices: [{ slug: 'a', title: ' ' }] }), { fault: 'bad-entry', entry: 1 }],
    ['a title that is no text', file({ practices: [{ slug: 'a', title: { toString: 1 } }] }), { fault: 'bad-entry', entry: 1 }],
    ['an entry that is null', file({ practices: [null] }), { fault: 'bad-entry', entry: 1 }],
    ['too many', file({ practices: Array.from({ length: 201 }, (_, i) => ({ slug: `p-${i}`, title: 'P' })) }), { fault: 'too-long' }],
    ['too much', file({ practices: [], more: 'x'.repeat(MAX_FILE) }), { fault: 'too-long' }],
  ])('is refused: %s', (_, text, fault) => expect(parseShortlist(text)).toEqual(fault));

  it('never throws and never lets a name through that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((practices) => file({ practices: JSON.parse(practices) as unknown })),
        ),
        (text) => {
          const result = parseShortlist(text);
          expect(isFault(result) || result.every((entry) => isSlug(entry.slug) && typeof entry.title === 'string')).toBe(true);
        },
      ),
    );
  });
  it('keeps nothing of an entry but name and title', () =>
    expect(parseShortlist(file({ practices: [{ slug: 'a', title: 'A', onclick: 'x' }] }))).toEqual([{ slug: 'a', title: 'A' }]));
});

describe('keeping', () => {
  it('done twice changes nothing, unless the list is full', () => {
    fc.assert(
      fc.property(list, kept, (practices, one) => {
        if (practices.some((entry) => entry.slug === one.slug)) return;
        expect(toggleKept(toggleKept(practices, one), one)).toEqual(practices);
      }),
    );
  });
  it('adds at the end and takes away by name', () => {
    const [a, b] = [
      { slug: 'a', title: 'A' },
      { slug: 'b', title: 'B' },
    ] as const;
    expect(toggleKept([a], b)).toEqual([a, b]);
    expect(toggleKept([a, b], { slug: 'a', title: 'Another title' })).toEqual([b]);
    expect(without([a, b], 'b')).toEqual([a]);
  });
  it('joins two lists without naming a practice twice, and never past the limit', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const both = merge(one, other);
        expect(both.slice(0, one.length)).toEqual(one);
        expect(new Set(both.map((entry) => entry.slug)).size).toBe(both.length);
        expect(both.length).toBeLessThanOrEqual(MAX_KEPT);
      }),
    );
  });
});
