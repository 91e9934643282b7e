import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesReached, edgesOfBranches, familyOf, originsOf, widestFamilies, type Branch } from '../../../src/domain/transferFamily.ts';
import { practice, validRecord } from '../../fixtures/practice.ts';
import { giver, graph, to } from '../../fixtures/transfers.ts';

/** Branches as names of edges, nested. */
const names = (branches: readonly Branch[]): unknown[] => branches.map(({ edge, branches: further }) => [edge.id, ...names(further)]);

const root = giver('root', 'EST', to('KEN', 'child'), to('BRA'));
const child = giver('child', 'KEN', to('RWA', 'grandchild'), to('EST', undefined, { outcome: 'planned' }));
const grandchild = giver('grandchild', 'RWA', to('TUN'));
const line = [root, child, grandchild];

describe('a family', () => {
  it('goes down to the last receiver', () => {
    const { givers, receivers } = familyOf(root, graph(...line));
    expect(names(receivers)).toEqual([['root-1', ['child-1', ['grandchild-1']], ['child-2']], ['root-2']]);
    expect(givers).toEqual([]);
  });

  it('goes up to the first giver', () => {
    const { givers, receivers } = familyOf(grandchild, graph(...line));
    expect(names(givers)).toEqual([['child-1', ['root-1']]]);
    expect(names(receivers)).toEqual([['grandchild-1']]);
  });

  it('has several givers where it was mixed', () => {
    const mixed = giver('mixed', 'TUN');
    const edges = graph(giver('a', 'KOR', to('TUN', 'mixed')), giver('b', 'EST', to('TUN', 'mixed')), mixed);
    expect(names(familyOf(mixed, edges).givers)).toEqual([['a-1'], ['b-1']]);
  });

  it('of a practice without transfers is alone', () => {
    expect(familyOf(giver('alone', 'KEN'), [])).toMatchObject({ givers: [], receivers: [] });
  });

  it('that is a circle names each edge once and stops', () => {
    const a = giver('a', 'KEN', to('RWA', 'b'));
    const b = giver('b', 'RWA', to('KEN', 'a'));
    const { givers, receivers } = familyOf(a, graph(a, b));
    expect(names(receivers)).toEqual([['a-1', ['b-1']]]);
    expect(names(givers)).toEqual([['b-1', ['a-1']]]);
  });

  it('comes to an end on any graph, and holds an edge at most once in each direction', () => {
    const countries = ['RWA', 'KEN', 'BRA', 'TUN', 'KOR', 'EST'];
    const links = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 18 });
    fc.assert(
      fc.property(links, (pairs) => {
        const practices = countries.map((country, i) =>
          giver(`p${i}`, country, ...pairs.filter(([from]) => from === i).map(([, end]) => to(countries[end]!, `p${end}`))),
        );
        const edges = graph(...practices);
        for (const practice of practices) {
          const family = familyOf(practice, edges);
          for (const branches of [family.givers, family.receivers]) {
            const ids = edgesOfBranches(branches).map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
          }
          const own = edges.filter((edge) => edge.practice === practice).map(({ id }) => id);
          expect(family.receivers.map(({ edge }) => edge.id)).toEqual(own);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('reach', () => {
  it('counts other countries once, through receivers too, and no announced transfer', () => {
    expect(countriesReached(familyOf(root, graph(...line)))).toEqual(['KEN', 'RWA', 'TUN', 'BRA']);
    const back = giver('back', 'EST', to('EST'), to('KEN'), to('KEN'), to('BRA', undefined, { outcome: 'planned' }));
    expect(countriesReached(familyOf(back, graph(back)))).toEqual(['KEN']);
  });

  it('orders the widest families, equals by name, and leaves out those below the mark', () => {
    const b = giver('b', 'KOR', to('TUN'), to('KEN'));
    const a = giver('a', 'KOR', to('TUN'), to('KEN'));
    const small = giver('small', 'KOR', to('TUN'));
    const practices = [small, b, a, ...line];
    const slugs = (least: number) => widestFamilies(practices, graph(...practices), least).map(({ practice }) => practice.slug);
    expect(slugs(2)).toEqual(['root', 'a', 'b', 'child']);
    expect(slugs(5)).toEqual([]);
  });
});

describe('origins', () => {
  const withOrigins = (...takenFrom: Record<string, string>[]) =>
    practice({ country: 'RWA', transferability: { ...validRecord().transferability, takenFrom } }, { slug: 'grandchild' });

  it('are those of the record, whether or not their practices are at hand', () => {
    const own = withOrigins({ country: 'EST', practice: '7/elsewhere' });
    expect(originsOf(familyOf(own, []))).toEqual([{ country: 'EST', practice: '7/elsewhere', direct: true }]);
  });

  it('go on to the giver of a giver that is at hand', () => {
    const own = withOrigins({ country: 'KEN', practice: '1/child' });
    expect(originsOf(familyOf(own, graph(root, child, own)))).toEqual([
      { country: 'KEN', practice: '1/child', direct: true },
      { country: 'EST', practice: '1/root', direct: false },
    ]);
  });
});
