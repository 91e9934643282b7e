import { describe, expect, it } from 'vitest';
import { byYear, countryTransfers, referenceOf, transferEdges } from '../../../src/domain/transfers.ts';
import { practice, validTransfer } from '../../fixtures/practice.ts';
import { giver, graph, regionOf, to } from '../../fixtures/transfers.ts';

const road = giver('road', 'EST', to('KEN', 'kenya-road', { year: 2015, source: 2 }), to('BRA'), to('EST'));
const kenya = giver('kenya-road', 'KEN', to('RWA', undefined, { outcome: 'planned' }));

describe('the edges', () => {
  it('say who took what from whom, with the source behind its number', () => {
    expect(graph(road, kenya)).toMatchObject([
      { id: 'road-1', from: 'EST', fromRegion: 'europe', to: 'KEN', toRegion: 'africa', source: { title: 'Audit of the land office' } },
      { id: 'road-2', to: 'BRA', toRegion: 'americas', receiver: undefined, source: { title: 'Annual report of the land office' } },
      { id: 'road-3', from: 'EST', to: 'EST' },
      { id: 'kenya-road-1', from: 'KEN', to: 'RWA', transfer: { outcome: 'planned' } },
    ]);
  });

  it('lead to the practice that the transfer names', () => {
    expect(graph(road, kenya)[0]!.receiver).toBe(kenya);
  });

  it('know no receiver that is not at hand, and none of another volume by the same name', () => {
    expect(graph(road)[0]!.receiver).toBeUndefined();
    const elsewhere = practice({ country: 'KEN' }, { slug: 'kenya-road', volume: 2 });
    expect(graph(road, elsewhere)[0]!.receiver).toBeUndefined();
    expect(referenceOf(elsewhere)).toBe('2/kenya-road');
  });

  it('ask for the region of every receiver', () => {
    const refuse = (iso3: string) => {
      if (iso3 === 'BRA') throw new Error(iso3);
      return regionOf(iso3);
    };
    expect(() => transferEdges([road], refuse)).toThrow('BRA');
  });
});

describe('a country', () => {
  const edges = graph(road, kenya);
  const ids = (iso3: string) => {
    const { gives, takes, within } = countryTransfers(edges, iso3);
    const [given, taken, moved] = [gives, takes, within].map((list) => list.map(({ id }) => id));
    return { gives: given, takes: taken, within: moved };
  };

  it('gives, takes, and moves things within', () => {
    expect(ids('EST')).toEqual({ gives: ['road-1', 'road-2'], takes: [], within: ['road-3'] });
    expect(ids('KEN')).toEqual({ gives: ['kenya-road-1'], takes: ['road-1'], within: [] });
  });
  it('that has no part in the graph has empty lists', () => expect(ids('TUN')).toEqual({ gives: [], takes: [], within: [] }));
});

it('sorts by year, the unknown last, then by name', () => {
  const years = [undefined, 2020, 2001, 2020].map((year, i) => to('KEN', undefined, year ? { year, part: `part ${i}` } : {}));
  const edges = transferEdges([practice({ country: 'EST', transfers: years.map(validTransfer) }, { slug: 'a' })], regionOf);
  const expected = ['a-3', 'a-2', 'a-4', 'a-1'];
  expect([...edges].sort(byYear).map(({ id }) => id)).toEqual(expected);
  expect(
    edges
      .toReversed()
      .sort(byYear)
      .map(({ id }) => id),
  ).toEqual(expected);
});
