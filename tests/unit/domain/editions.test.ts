import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileChanges, judgeChanges, nextEdition, partOf, tagOf, type VolumeState } from '../../../src/domain/editions.ts';

const erratum = (date: string, text = 'A figure was wrong.') => ({ date, text });
const LAND = 'practices/land';
const published = {
  date: '2026-11-25',
  files: { 'volume.yaml': 'v', 'changes.json': 'c', [`${LAND}/index.mdx`]: 'a', [`${LAND}/photo.jpg`]: 'p' },
  errata: { [LAND]: [erratum('2026-11-01', 'An old one.')] },
};

/** What becomes of the part when files and errata change; undefined if nothing did. */
function verdict(files: Record<string, string | undefined>, errata: VolumeState['errata'] = published.errata) {
  const now = Object.fromEntries(Object.entries({ ...published.files, ...files }).filter(([, digest]) => digest !== undefined));
  const changes = judgeChanges(published, { files: now as Record<string, string>, errata });
  return changes.map(({ part, verdict: word }) => `${part} ${word}`);
}

describe('what became of a published volume', () => {
  it('is nothing, if every file is as it was', () => expect(verdict({})).toEqual([]));
  it.each<[string, Record<string, string | undefined>, VolumeState['errata'] | undefined, string[]]>([
    ['a change without an erratum', { [`${LAND}/index.mdx`]: 'b' }, undefined, ['practices/land silent']],
    [
      'a change with one of the same day',
      { [`${LAND}/index.mdx`]: 'b' },
      { [LAND]: [...published.errata[LAND]!, erratum('2026-11-25')] },
      ['practices/land erratum'],
    ],
    [
      'an erratum from before the edition',
      { [`${LAND}/index.mdx`]: 'b' },
      { [LAND]: [...published.errata[LAND]!, erratum('2026-11-24')] },
      ['practices/land silent'],
    ],
    ['a published erratum taken away', { [`${LAND}/index.mdx`]: 'b' }, {}, ['practices/land lost']],
    [
      'a published erratum written anew beside a new one',
      { [`${LAND}/index.mdx`]: 'b' },
      { [LAND]: [erratum('2026-11-01', 'Another text.'), erratum('2026-12-01')] },
      ['practices/land lost'],
    ],
    ['a picture exchanged', { [`${LAND}/photo.jpg`]: 'q' }, undefined, ['practices/land silent']],
    ['a translation added', { [`${LAND}/ar.mdx`]: 't' }, undefined, ['practices/land silent']],
    ['a practice that joins', { 'practices/new/index.mdx': 'n' }, undefined, ['practices/new new']],
    ['a practice that goes', { [`${LAND}/index.mdx`]: undefined, [`${LAND}/photo.jpg`]: undefined }, undefined, ['practices/land gone']],
    ['the record of the volume', { 'volume.yaml': 'w' }, undefined, ['volume silent']],
    [
      'the record of the volume, explained',
      { 'volume.yaml': 'w' },
      { ...published.errata, volume: [erratum('2026-12-01')] },
      ['volume erratum'],
    ],
    ['a file that the command wrote', { 'changes.json': 'd' }, undefined, ['edition generated']],
  ])('%s', (_, files, errata, expected) => expect(verdict(files, errata)).toEqual(expected));

  it('names the new corrections and no old ones', () => {
    const errata = { [LAND]: [...published.errata[LAND]!, erratum('2026-12-01')] };
    const [change] = judgeChanges(published, { files: { ...published.files, [`${LAND}/index.mdx`]: 'b' }, errata });
    expect(change!.errata).toEqual([erratum('2026-12-01')]);
  });
});

describe('the files that differ', () => {
  const digests = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'));
  it('are exactly those that lead from one state to the other', () =>
    fc.assert(
      fc.property(digests, digests, (before, now) => {
        const changes = fileChanges(before, now);
        const replayed = Object.fromEntries(
          Object.entries({ ...before, ...Object.fromEntries(changes.map(({ path }) => [path, now[path]])) }).filter(([, d]) => d),
        );
        expect(replayed).toEqual({ ...now });
        expect(changes.map(({ path }) => path)).toEqual(changes.map(({ path }) => path).sort());
      }),
    ));
});

it.each([
  ['practices/land/index.mdx', 'practices/land'],
  ['practices/land/photo.jpg', 'practices/land'],
  ['volume.yaml', 'volume'],
  ['foreword.mdx', 'volume'],
  ['CITATION.cff', 'edition'],
])('%s belongs to %s', (path, part) => expect(partOf(path)).toBe(part));

it('counts editions past nine', () => expect(nextEdition('1.9')).toBe('1.10'));
it('names tags', () => expect(tagOf(2, '1.1')).toBe('volume-2-v1.1'));
