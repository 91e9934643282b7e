import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { sitemap } from '../../../scripts/lib/sitemap.ts';

const locations = (files: string[]) => {
  const xml = sitemap(files);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { urlset } = new XMLParser({ isArray: (name) => name === 'url' }).parse(xml) as { urlset: { url?: { loc: string }[] } };
  return (urlset.url ?? []).map(({ loc }) => new URL(loc).pathname);
};

it('lists pages only, by their folder', () => {
  expect(locations(['index.html', '404.html', 'api/practices.json', 'volumes/1/index.html', 'ar/index.html'])).toEqual([
    '/',
    '/volumes/1/',
    '/ar/',
  ]);
});

it('leaves out pages that stand in for others', () =>
  expect(locations(['volumes/1/keep/offline/index.html', 'volumes/1/keep/index.html'])).toEqual(['/volumes/1/keep/']));

it('takes no file for a page that only ends like one', () => expect(locations(['x/notindex.html'])).toEqual([]));

it('escapes what has a meaning in XML', () => expect(sitemap(['a&b<c/index.html'])).toContain('a&amp;b&lt;c/'));
