import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, missing, scopesToLeave, standing, type KeepFile, type KeepList } from '../../../src/domain/keepVolume.ts';

const file = (path: string, digest = 'a', bytes = 10): KeepFile => ({ path, digest, bytes });
const list = (...files: KeepFile[]): KeepList => ({ volume: 1, language: 'en', pages: 1, files, beside: [] });
const held = (...files: KeepFile[]) => new Map(files.map(({ path, digest }) => [path, digest]));
const [a, b] = [file('/a/'), file('/b.js', 'b', 5)];
const whole = (kept: KeepList) => ({ list: kept, on: '2026-12-01' });

const files = fc.uniqueArray(fc.record({ path: fc.webPath(), bytes: fc.nat(), digest: fc.constantFrom('a', 'b') }), {
  selector: ({ path }) => path,
  maxLength: 12,
});

describe('what is missing', () => {
  it('is what is not there, or there in another state', () => {
    expect(missing(list(a, b), held(a))).toEqual([b]);
    expect(missing(list(a), held(file('/a/', 'other')))).toEqual([a]);
  });
  it('is nothing once all of a list is there, whatever else is', () =>
    fc.assert(fc.property(files, files, (one, other) => void expect(missing(list(...one), held(...other, ...one))).toEqual([]))));
  it('weighs as much as its files', () => expect(bytesOf([a, b])).toBe(15));
});

describe('how a volume stands', () => {
  it('is unknown where nothing is kept and the site is silent', () =>
    expect(standing({ offered: undefined, whole: undefined, held: held() })).toEqual({ kind: 'unknown' }));

  it('is an offer where nothing is kept', () =>
    expect(standing({ offered: list(a), whole: undefined, held: held() })).toEqual({ kind: 'offer', list: list(a) }));

  it('is in part, never whole, without the mark: even if every file is there', () => {
    expect(standing({ offered: list(a, b), whole: undefined, held: held(a) })).toMatchObject({ kind: 'part', have: 1 });
    expect(standing({ offered: list(a, b), whole: undefined, held: held(a, b) })).toMatchObject({ kind: 'part', have: 2 });
    expect(standing({ offered: undefined, whole: undefined, held: held(a) })).toEqual({ kind: 'part', list: undefined, have: 1 });
  });

  it('counts as there only what the site still has in that state', () =>
    expect(standing({ offered: list(file('/a/', 'new'), b), whole: undefined, held: held(a, b) })).toMatchObject({ have: 1 }));

  it('is kept, and the same as on the site, or not known to be', () => {
    expect(standing({ offered: list(a), whole: whole(list(a)), held: held(a) })).toEqual({
      kind: 'kept',
      list: list(a),
      on: '2026-12-01',
      site: 'same',
    });
    expect(standing({ offered: undefined, whole: whole(list(a)), held: held(a) })).toMatchObject({ kind: 'kept', site: 'silent' });
  });

  it('is kept and older than the site: files that are new, changed or gone, and what is left to fetch', () => {
    const offered = list(file('/a/', 'new', 20), file('/c/', 'c', 7));
    const found = { offered, whole: whole(list(a, b)), held: held(a, b, file('/c/', 'c')) };
    expect(standing(found)).toMatchObject({ kind: 'kept', site: { list: offered, changed: 3, bytes: 20 } });
  });

  it('is never newer than itself', () =>
    fc.assert(
      fc.property(files, (some) => {
        expect(standing({ offered: list(...some), whole: whole(list(...some)), held: held(...some) })).toMatchObject({ site: 'same' });
      }),
    ));
});

describe('workers that are left without a volume', () => {
  const [english, arabic] = [['/volumes/1/'], ['/ar/volumes/1/', '/volumes/1/']];
  it.each([
    ['the only language', english, [], english],
    ['the only language, with originals elsewhere', arabic, [], arabic],
    ['Arabic beside English', arabic, ['/volumes/1/'], ['/ar/volumes/1/']],
    ['English beside Arabic, whose originals need its worker', english, ['/ar/volumes/1/'], []],
    ['one of three', ['/fr/volumes/1/', '/volumes/1/'], ['/ar/volumes/1/'], ['/fr/volumes/1/']],
  ])('%s', (_, scopes, remaining, leave) => expect(scopesToLeave(scopes, remaining)).toEqual(leave));
});
