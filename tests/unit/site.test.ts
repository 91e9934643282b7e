import { describe, expect, it } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { allSites, volumeOf, type SiteName } from '../../scripts/lib/sites.ts';

describe('parseSite', () => {
  it.each([
    ['portal', { kind: 'portal' }],
    ['volume-12', { kind: 'volume', volume: 12 }],
    ['preview', { kind: 'preview', volume: undefined }],
    ['preview-3', { kind: 'preview', volume: 3 }],
  ])('reads %s', (name, site) => expect(parseSite(name)).toEqual(site));

  it.each(['', 'portal-1', 'volume', 'volume-', 'volume-x', 'volume--1', 'Volume-1', 'volume-1/..', 'all'])('refuses %j', (name) =>
    expect(() => parseSite(name)).toThrow('no such site'),
  );
});

it('reads every name that a build uses', () => {
  // The search over all volumes has no pages, so Astro never hears of it.
  const names: SiteName[] = allSites(process.cwd()).filter((name) => name !== 'search');
  expect(names).toContain('portal');
  expect(names.map((name) => parseSite(name)).map((site) => (site.kind === 'volume' ? site.volume : undefined))).toEqual(
    names.map(volumeOf),
  );
});
