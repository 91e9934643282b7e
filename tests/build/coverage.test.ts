import { describe, expect, it } from 'vitest';
import { attributes, files, read } from './site.ts';

interface Light {
  region: string;
  sector: string;
}

/** The page against the data file: what is published is what was counted. */
describe.each(['', 'ar/'])('the coverage page %s', (prefix) => {
  const html = read(`${prefix}about/coverage/index.html`);
  const { practices } = JSON.parse(read('api/practices.json')) as { practices: Light[] };
  const missing = /<section aria-labelledby="missing">([\s\S]*?)<\/section>/.exec(html)![1]!;

  it('links each pair of region and sector that has practices, with their number, and no other', () => {
    const links = [...html.matchAll(/href="[^"]*\?region=(\w+)&(?:amp;|#38;)?sector=([a-z-]+)" aria-label="(\d+):/g)];
    const shown = links.map(([, region, sector, count]) => `${region} ${sector} ${count}`).sort();
    const counts = Map.groupBy(practices, ({ region, sector }) => `${region} ${sector}`);
    expect(shown).toEqual([...counts].map(([pair, those]) => `${pair} ${those.length}`).sort());
  });

  it('invites to contribute beside every gap', () => {
    const gaps = missing.match(/<li(?: class="region-\w+")?> *<(?:b|details)>/g)!;
    expect(gaps.length).toBeGreaterThan(0);
    expect(attributes(missing, 'href').filter((href) => href === `/${prefix}contribute/`)).toHaveLength(gaps.length);
  });
});

it('the coverage page is one click from every page, and named where the methods are told', () => {
  for (const page of ['index.html', 'about/index.html', 'about/methods/index.html', 'volumes/1/index.html'].filter((file) =>
    files.includes(file),
  ))
    expect(attributes(read(page), 'href'), page).toContain('/about/coverage/');
  for (const page of ['about/index.html', 'about/methods/index.html', 'ar/about/index.html', 'ar/about/methods/index.html'])
    expect(read(page).match(/href="[^"]*\/about\/coverage\/"/g)!.length, page).toBeGreaterThanOrEqual(2);
});
