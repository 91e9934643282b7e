import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toTransferCsv, toTransferJson } from '../../../src/exports/transfers.ts';
import { giver, graph, to } from '../../fixtures/transfers.ts';

const road = giver('road', 'EST', to('KEN', 'kenya-road', { year: 2015, changed: 'the law, first', source: 2 }), to('BRA'));
const kenya = giver('kenya-road', 'KEN', to('RWA', undefined, { part: '=HYPERLINK("http://evil.example","click")' }));
const lines = graph(road, kenya).map((edge) => toTransferJson(edge, ({ slug }) => `https://compendium.example/${slug}/`));
const rows = csvParse(toTransferCsv(lines).replace(/^\uFEFF/, ''));

describe('a transfer as data', () => {
  it('has both ends, what became of it, and its source', () => {
    expect(lines[0]).toEqual({
      id: 'road-1',
      practice: 'road',
      title: 'Every parcel of land on one map',
      url: 'https://compendium.example/road/',
      from: 'EST',
      fromRegion: 'europe',
      to: 'KEN',
      toRegion: 'africa',
      year: 2015,
      degree: 'adapt',
      part: 'the method of marking boundaries',
      changed: 'the law, first',
      outcome: 'running',
      confirmedByReceiver: false,
      ledTo: 'kenya-road',
      ledToUrl: 'https://compendium.example/kenya-road/',
      sourceTitle: 'Audit of the land office',
      sourcePublisher: 'Land office',
      sourceYear: null,
      sourceUrl: 'https://example.org/audit',
    });
  });

  it('says null where nothing is known', () => expect(lines[1]).toMatchObject({ year: null, changed: null, ledTo: null, ledToUrl: null }));
});

describe('the table', () => {
  it('has the fields of the JSON and a row for each transfer', () => {
    expect(rows.columns).toEqual(Object.keys(lines[0]!));
    expect(rows.map((row) => row['id'])).toEqual(lines.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ year: '2015', changed: 'the law, first', sourceYear: '', confirmedByReceiver: 'false' });
  });

  it('holds no formula', () => expect(rows[2]!['part']).toBe('\'=HYPERLINK("http://evil.example","click")'));
});
