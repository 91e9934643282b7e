import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { TransferJson } from '../../src/exports/transfers.ts';
import { attributes, fileOf, read } from './site.ts';

const { transfers } = JSON.parse(read('api/transfers.json')) as { transfers: TransferJson[] };
const pages = ['transfers/index.html', 'ar/transfers/index.html'];

/** The row of a transfer in the table of a page. */
const rowOf = (html: string, id: string): string => new RegExp(`<tr[^>]*id="${id}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
const pathOf = (url: string) => new URL(url).pathname;

describe('the files', () => {
  it('hold every transfer of every record', () => {
    const { practices } = JSON.parse(read('api/practices.json')) as { practices: { slug: string }[] };
    const recorded = practices.flatMap(({ slug }) => {
      const { record } = JSON.parse(read(`api/practices/${slug}.json`)) as { record: { transfers: { country: string }[] } };
      return record.transfers.map(({ country }, i) => [`${slug}-${i + 1}`, country]);
    });
    expect(recorded.length).toBeGreaterThan(40);
    expect(transfers.map(({ id, to }) => [id, to])).toEqual(recorded);
  });

  it('agree with each other, cell by cell', () => {
    const rows = csvParse(read('api/transfers.csv').replace(/^\uFEFF/, ''));
    const cells = transfers.map((transfer) =>
      Object.fromEntries(Object.entries(transfer).map(([key, value]) => [key, String(value ?? '')])),
    );
    expect(rows.map((row) => ({ ...row }))).toEqual(cells);
  });
});

describe.each(pages)('%s', (page) => {
  const html = read(page);

  it('has a row for every transfer, below its receiving country, with practice, year and source', () => {
    for (const { id, to, url, year, sourceUrl } of transfers) {
      const row = rowOf(html, id);
      const links = attributes(row, 'href');
      expect(links, id).toContain(sourceUrl);
      expect(
        links.map((link) => fileOf(link.replace(/^\/ar\//, '/'))),
        id,
      ).toContain(fileOf(pathOf(url)));
      if (year !== null) expect(row, id).toContain(String(year));
      const body = new RegExp(`<tbody[^>]*id="to-${to.toLowerCase()}"[\\s\\S]*?</tbody>`).exec(html)?.[0];
      expect(body, id).toContain(`id="${id}"`);
    }
  });

  it('counts in the matrix what took place, row by row', () => {
    const table = /<table class="flow-table"[\s\S]*?<\/table>/.exec(html)![0];
    const numbers = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
      .map((match) => [...match[1]!.matchAll(/<td[^>]*>\s*(?:<b>)?(\d+)/g)].map((cell) => Number(cell[1])))
      .filter((row) => row.length > 0);
    const regions = ['africa', 'americas', 'arab', 'asia', 'europe'];
    const made = transfers.filter(({ outcome }) => outcome !== 'planned');
    const count = (from: string, to: string) => made.filter((t) => t.fromRegion === from && t.toRegion === to).length;
    expect(numbers).toEqual([
      ...regions.map((from) => [...regions.map((to) => count(from, to)), made.filter((t) => t.fromRegion === from).length]),
      [...regions.map((to) => made.filter((t) => t.toRegion === to).length), made.length],
    ]);
  });

  it('draws a ribbon for each pair of regions between which something moved', () => {
    const pairs = new Set(transfers.filter(({ outcome }) => outcome !== 'planned').map((t) => `${t.fromRegion} ${t.toRegion}`));
    expect([...html.matchAll(/<path class="region-\w+" d="M0 /g)]).toHaveLength(pairs.size);
  });
});

describe('two practices of one transfer', () => {
  const linked = transfers.filter(({ ledToUrl }) => ledToUrl !== null);

  it('link to each other, whichever volumes they stand in', () => {
    expect(linked.length).toBeGreaterThanOrEqual(5);
    for (const { id, url, ledToUrl } of linked) {
      const [giver, receiver] = [pathOf(url), pathOf(ledToUrl!)];
      expect(attributes(read(fileOf(giver)), 'href'), id).toContain(receiver);
      expect(attributes(read(fileOf(receiver)), 'href'), id).toContain(giver);
    }
  });
});

describe('a country page', () => {
  it('shows what it took and what it gave', () => {
    for (const { id, from, to, url } of transfers)
      for (const country of [from, to])
        expect(attributes(read(`countries/${country.toLowerCase()}/index.html`), 'href'), `${id} ${country}`).toContain(pathOf(url));
  });

  it('has the same in its file', () => {
    for (const country of new Set(transfers.flatMap(({ from, to }) => [from, to]))) {
      const data = JSON.parse(read(`api/countries/${country.toLowerCase()}.json`)) as Record<string, { practice: string }[]>;
      const shown = [...data['takenOver']!, ...data['givenTo']!, ...data['movedWithin']!].map(({ practice }) => practice);
      const expected = transfers.filter(({ from, to }) => from === country || to === country).map(({ practice }) => practice);
      expect(shown.sort(), country).toEqual(expected.sort());
    }
  });
});
