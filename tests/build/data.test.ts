import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { fileOf, files, pages, practicePages, read, wireSize } from './site.ts';

const parser = new XMLParser({ ignoreAttributes: false });
const feeds = files.filter((file) => file.startsWith('feeds/'));

interface Rss {
  rss: { '@_version': string; channel: { title: string; item?: { title: string; link: string; pubDate: string }[] | object } };
}

const itemsOf = (feed: string) => [(parser.parse(read(feed)) as Rss).rss.channel.item ?? []].flat() as { link: string; pubDate: string }[];
const linksIn = (feed: string) => itemsOf(feed).map(({ link }) => link);

describe('JSON-LD', () => {
  it('parses on every page that has it and names the page', () => {
    for (const page of practicePages) {
      const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(read(page))![1]!) as Record<string, unknown>;
      expect(data['@type'], page).toBe('ScholarlyArticle');
      expect(String(data['url']), page).toMatch(/^https?:\/\//);
    }
  });
});

describe('feeds', () => {
  it('exist for all, each volume, and each country and sector with practices', () => {
    expect(feeds).toContain('feeds/all.xml');
    for (const kind of ['volume', 'country', 'sector'])
      expect(
        feeds.some((file) => file.startsWith(`feeds/${kind}/`)),
        kind,
      ).toBe(true);
  });

  it('exist for every page of a country, which links to its own', () => {
    const countries = files.filter((file) => /^countries\/[a-z]{3}\/index\.html$/.test(file)).map((file) => file.slice(10, 13));
    expect(countries.length).toBeGreaterThanOrEqual(193);
    expect(feeds.filter((file) => file.startsWith('feeds/country/'))).toEqual(countries.map((iso3) => `feeds/country/${iso3}.xml`));
    const unlinked = countries.filter((iso3) => {
      const address = `href="/feeds/country/${iso3}.xml"`;
      // Once for programs, in the head; once for people.
      return read(`countries/${iso3}/index.html`).split(address).length !== 3;
    });
    expect(unlinked).toEqual([]);
  });

  it('of a country hold its practices and those that it took over; without any they are empty', () => {
    const { practices } = JSON.parse(read('api/practices.json')) as {
      practices: { url: string; country: string; takenOverBy: string[] }[];
    };
    for (const feed of feeds.filter((file) => file.startsWith('feeds/country/'))) {
      const iso3 = feed.slice(14, 17).toUpperCase();
      const own = practices.filter(({ country, takenOverBy }) => country === iso3 || takenOverBy.includes(iso3));
      expect(linksIn(feed).sort(), feed).toEqual(own.map(({ url }) => url).sort());
    }
    expect(linksIn('feeds/country/tcd.xml')).toEqual([]);
  });

  it.each(feeds)('%s is well-formed RSS with absolute links', (feed) => {
    const text = read(feed);
    expect(XMLValidator.validate(text)).toBe(true);
    const { rss } = parser.parse(text) as Rss;
    expect(rss['@_version']).toBe('2.0');
    expect(rss.channel).toMatchObject({ title: expect.stringMatching(/\S/) as string, link: expect.stringMatching(/^https?:/) as string });
    for (const item of itemsOf(feed)) {
      expect(item.link).toMatch(/^https?:\/\/.+\/(#erratum-\d+)?$/);
      expect(Number.isNaN(Date.parse(item.pubDate))).toBe(false);
    }
  });
});

describe('data files', () => {
  it('agree with each other', () => {
    const { practices } = JSON.parse(read('api/practices.json')) as { practices: { slug: string; title: string }[] };
    const rows = csvParse(read('api/practices.csv').replace(/^\uFEFF/, ''));
    expect(rows.map((row) => row['slug'])).toEqual(practices.map((practice) => practice.slug));
    for (const { slug, title } of practices) {
      const whole = JSON.parse(read(`api/practices/${slug}.json`)) as { record: { title: string } };
      expect(whole.record.title).toBe(title);
    }
  });

  it('publish the schema of a record with a description of every field', () => {
    const schema = JSON.parse(read('schema/practice.schema.json')) as {
      properties: Record<string, { description?: string; title?: string }>;
      additionalProperties: boolean;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties).slice(0, 4)).toEqual(['title', 'localName', 'summary', 'country']);
  });
});

describe('files for the comparison', () => {
  it.each(['en', 'ar'])('have in %s a word for every code of every practice', (language) => {
    const { labels } = JSON.parse(read(`interface/words/${language}.json`)) as { labels: Record<string, Record<string, string>> };
    const countries = JSON.parse(read(`interface/countries/${language}.json`)) as Record<string, string>;
    const { practices } = JSON.parse(read('api/practices.json')) as {
      practices: { country: string; sector: string; status: string; level: string; channels: string[]; takenOverBy: string[] }[];
    };
    for (const { country, sector, status, level, channels, takenOverBy } of practices) {
      expect([labels['sectors']![sector], labels['statuses']![status], labels['levels']![level]]).not.toContain(undefined);
      expect([country, ...takenOverBy].map((code) => countries[code])).not.toContain(undefined);
      expect(channels.map((code) => labels['channels']![code])).not.toContain(undefined);
    }
  });

  it('weigh at most 8 kB each over the wire', () => {
    // The words of the form are part of its own budget.
    const words = files.filter((file) => file.startsWith('interface/') && !file.startsWith('interface/form/'));
    const small = ['api/scale.json', ...words];
    expect(small.filter((file) => wireSize(file) > 8000)).toEqual([]);
  });
});

describe('sitemap', () => {
  it('lists every page that is to be found, and only pages that exist', () => {
    const { urlset } = parser.parse(read('sitemap.xml')) as { urlset: { url: { loc: string }[] } };
    const listed = urlset.url.map(({ loc }) => fileOf(new URL(loc).pathname));
    expect(listed).toEqual(pages.filter((page) => page.endsWith('index.html') && !read(page).includes('content="noindex"')));
  });

  it('is named by robots.txt', () => expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m));
});

describe('hreflang', () => {
  it('names pages that name each other', () => {
    const alternates = new Map(
      pages.map((page) => [
        page,
        [...read(page).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map((match) =>
          fileOf(new URL(match[2]!).pathname),
        ),
      ]),
    );
    const oneSided = [...alternates].flatMap(([page, others]) =>
      others.filter((other) => !alternates.get(other)?.includes(page)).map((other) => `${page} → ${other}`),
    );
    expect(oneSided).toEqual([]);
  });
});

it('what is on record for a country is a table that says source and year, and no formula', () => {
  const rows = csvParse(read('api/countries/ken.csv').replace(/^\uFEFF/, ''));
  const known = rows.filter(({ kind, status }) => kind === 'condition' && status !== 'unknown');
  expect(known.length).toBeGreaterThan(15);
  for (const { year, source, url } of known) expect([year, source, url].join(' ')).toMatch(/^\d{4} \S.* https?:/);
  expect(rows.filter(({ kind }) => kind === 'law').length).toBeGreaterThan(2);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/);
});
