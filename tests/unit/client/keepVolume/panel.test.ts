import { describe, expect, it } from 'vitest';
import type { KeepList, Standing } from '../../../../src/domain/keepVolume.ts';
import { leadsOut } from '../../../../src/client/keepVolume/copy.ts';
import { asCopy, KeepProblem, whyOf } from '../../../../src/client/keepVolume/keep.ts';
import { nextStep, standingText } from '../../../../src/client/keepVolume/panel.ts';
import { volumePart } from '../../../../src/client/keepVolume/places.ts';
import { interfaceLanguages, translator } from '../../../../src/files/interface.ts';

const list: KeepList = { volume: 1, language: 'en', pages: 22, files: [{ path: '/a/', bytes: 1_120_000, digest: 'a' }], beside: [] };
const kept = { kind: 'kept', list, on: '2026-12-01' } as const;
const newer = { list, changed: 3, bytes: 40_000 };
const all: readonly Standing[] = [
  { kind: 'unknown' },
  { kind: 'offer', list },
  { kind: 'part', list, have: 1 },
  { kind: 'part', list: undefined, have: 1 },
  { ...kept, site: 'same' },
  { ...kept, site: 'silent' },
  { ...kept, site: newer },
  { ...kept, list: { ...list, edition: '1.1' }, site: newer },
];

describe('the panel', () => {
  it.each(interfaceLanguages())('says how things stand without a gap in %s', (language) => {
    const texts = all.map((now) => standingText(translator(language), now).join(' '));
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text) || text === '')).toEqual([]);
    expect(new Set(texts).size).toBe(all.length);
  });

  it('names pages, size, day and edition', () => {
    const [, offer, , , , , , edition] = all.map((now) => standingText(translator('en'), now).join(' '));
    expect(offer).toMatch(/22 pages.*1\.1\sMB/);
    expect(edition).toMatch(/1 December 2026: edition 1\.1.*3 files differ, 0\.1\sMB/);
  });

  it('offers to fetch only where there is something to fetch', () =>
    expect(all.map((now) => nextStep(now)?.label)).toEqual([
      undefined,
      'keep',
      'continue',
      undefined,
      undefined,
      undefined,
      'update',
      'update',
    ]));
});

describe('why a volume was not kept', () => {
  it.each([
    [new KeepProblem('changed'), 'changed'],
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'SecurityError'), 'refused'],
    [new DOMException('', 'AbortError'), 'stopped'],
    [new TypeError('Failed to fetch'), 'network'],
    ['anything', 'network'],
  ])('%s', (error, why) => expect(whyOf(error)).toBe(why));
});

describe('a link', () => {
  const out = (address: string, onLine = true) =>
    leadsOut(new URL(address, 'https://a.example'), '/volumes/1/', { origin: 'https://a.example', onLine });

  it.each(['/countries/est/', '/volumes/12/', '/volumes/11/x/', '/volumes/'])('to %s leads out', (path) => expect(out(path)).toBe(true));
  it.each(['/volumes/1/', '/ar/volumes/1/x/', '/volumes/1/#contents', 'mailto:a@b.example'])('to %s stays', (path) =>
    expect(out(path)).toBe(false),
  );
  it('to another site is caught only where there is no line at all', () => {
    expect(out('https://b.example/volumes/1/')).toBe(false);
    expect(out('https://b.example/', false)).toBe(true);
  });
});

it('the folder of a volume is told from others', () => {
  expect(['/volumes/1/', '/base/ar/volumes/12/', '/contribute/new/', '/volumes/1/x/'].map(volumePart)).toEqual([
    '/volumes/1/',
    '/volumes/12/',
    undefined,
    undefined,
  ]);
});

it('a kept page carries the day on which it was kept, and is otherwise the same', () => {
  const html = '<!DOCTYPE html><html lang="en"><body>&lt;html </body></html>';
  expect(asCopy(html, '2026-12-01')).toBe(html.replace('<html lang', '<html data-kept="2026-12-01" lang'));
});
