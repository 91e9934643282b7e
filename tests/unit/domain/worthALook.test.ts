import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasStopped, type RegionCode } from '../../../src/domain/practice.ts';
import { worthALook } from '../../../src/domain/worthALook.ts';
import { practice, validSource } from '../../fixtures/practice.ts';

const regions: RegionCode[] = ['africa', 'americas', 'arab', 'asia', 'europe'];
const make = (region: RegionCode, status = 'active', slug = `${region}-${status}`, changes = {}) =>
  practice({ status, ...changes }, { slug, region });

describe('worthALook', () => {
  it('shows every region once before any twice', () => {
    const all = regions.flatMap((region) => ['a', 'b'].map((name) => make(region, 'active', `${region}-${name}`)));
    expect(new Set(worthALook(all, 5).map(({ region }) => region)).size).toBe(5);
  });

  it('shows one in three that stopped', () => {
    const all = regions.flatMap((region) => [make(region), make(region, 'ended')]);
    expect(worthALook(all, 6).filter(hasStopped)).toHaveLength(2);
  });

  it('begins with the best proven', () => {
    const claims = make('asia', 'active', 'a', { sources: [validSource()], results: [] });
    expect(worthALook([claims, make('asia', 'active', 'z')], 1)[0]!.slug).toBe('z');
  });

  it.each([
    ['all have stopped', 'ended'],
    ['none has stopped', 'active'],
  ])('comes to an end when %s', (_, status) =>
    expect(
      worthALook(
        regions.map((region) => make(region, status)),
        4,
      ),
    ).toHaveLength(4),
  );

  it('gives all there are if more are asked for', () => expect(worthALook([make('asia')], 6)).toHaveLength(1));

  it('never shows one twice, and gives as many as it can', () => {
    const pool = regions.flatMap((region) => ['active', 'ended'].map((status) => make(region, status)));
    fc.assert(
      fc.property(fc.subarray(pool), fc.integer({ min: 0, max: 12 }), (practices, count) => {
        const chosen = worthALook(practices, count);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen).toHaveLength(Math.min(count, practices.length));
      }),
    );
  });
});
