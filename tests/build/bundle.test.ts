import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../../scripts/lib/bundle/builtSite.ts';
import { composeBundle, type Bundle } from '../../scripts/lib/bundle/compose.ts';
import { countriesToBundle, recordOf } from '../../scripts/lib/bundle/make.ts';
import { packBundle } from '../../scripts/lib/bundle/zip.ts';
import { siteOrigin } from '../../src/config.ts';
import { practicesFor, subjectDigest, type BundleSubject } from '../../src/files/bundles.ts';
import { translator } from '../../src/files/interface.ts';
import { listVolumes } from '../../src/files/list.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { bundleSchema } from '../../src/schemas/bundle.ts';
import { attributes, read } from './site.ts';

const root = process.cwd();
const texts = readPracticesWithText(root, listVolumes(root));
const site = builtSite([`${root}/dist`], texts);
const all = texts.map(({ practice }) => practice);
const compose = (subject: BundleSubject, language: string) => composeBundle(root, subject, language, site, all);
const pack = ({ files, folder, stamp }: Bundle) => packBundle(files, folder, stamp.date);

/** Every file of a zip as text, by its path without the folder. */
const unpack = (zip: Uint8Array, folder: string) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.slice(folder.length + 1), strFromU8(bytes)]));

describe.each([
  [{ kind: 'volume', id: '1' } as const, 'en'],
  [{ kind: 'volume', id: '3' } as const, 'ar'],
  [{ kind: 'country', id: 'est' } as const, 'ar'],
])('the bundle of %o in %s', (subject, language) => {
  const t = translator(language);
  let bundle: Bundle;
  let zip: Uint8Array;
  let files: Map<string, string>;
  let pages: [string, string][];
  beforeAll(async () => {
    bundle = await compose(subject, language);
    zip = pack(bundle);
    files = unpack(zip, bundle.folder);
    pages = [...files].filter(([name]) => name.endsWith('.html'));
  });

  it('is one folder, its files sorted, with a page and three citations for each practice', () => {
    const names = Object.keys(unzipSync(zip));
    expect(names).toEqual([...names].sort());
    expect(names.every((name) => name.startsWith(`${bundle.folder}/`))).toBe(true);
    expect(pages).toHaveLength(bundle.practices.length + 1);
    for (const { slug } of bundle.practices)
      for (const ending of ['html', 'bib', 'ris', 'csl.json']) expect([...files.keys()]).toContain(`practice/${slug}.${ending}`);
  });

  it('is the same, byte for byte, when it is made again in another time zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const again = pack(await compose(subject, language));
    process.env['TZ'] = zone ?? 'UTC';
    expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
  });

  it('leads to files that it holds, to places that they have, or to the web', () => {
    const ids = new Map(pages.map(([name, html]) => [name, new Set(attributes(html, 'id'))]));
    const broken = pages.flatMap(([name, html]) =>
      [...attributes(html, 'href'), ...attributes(html, 'src')]
        .filter((link) => !/^https?:\/\//.test(link))
        .filter((link) => {
          const [path, id] = link.split('#') as [string, string?];
          const file = path === '' ? name : posix.join(posix.dirname(name), path);
          return path.startsWith('/') || !files.has(file) || (id !== undefined && !ids.get(file)!.has(id));
        })
        .map((link) => `${name} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('loads nothing from elsewhere, and nothing that a page from a disk cannot load', () => {
    for (const [name, html] of pages) {
      expect(html, name).not.toMatch(/type="module"|<form[^>]* action=|<style|<script(?![^>]* src=)/);
      expect(
        attributes(html, 'content').find((value) => value.startsWith('default-src')),
        name,
      ).toMatch(/^default-src 'none'; script-src 'self' file:;/);
      for (const tag of html.match(/<(?:script|img|source|link rel="(?:stylesheet|icon)")[^>]*>/g) ?? [])
        expect(tag).not.toMatch(/https?:/);
    }
  });

  it('has a record that the next build can read, and that says that the site is no newer', () => {
    const record = bundleSchema.parse(recordOf(subject, language, bundle.stamp, zip));
    expect(record.content).toBe(subjectDigest(root, subject, all));
  });

  it('gives every practice with every source', () => {
    for (const { slug, record } of bundle.practices)
      expect(files.get(`practice/${slug}.html`)!.match(/id="source-\d+"/g), slug).toHaveLength(record.sources.length);
  });

  it('says what it is, of when, under which licence, and where the newest one is', () => {
    const text = files.get('README.txt')!;
    const newest = `${siteOrigin}/${subject.kind === 'volume' ? 'volumes' : 'countries'}/${subject.id}/bundle.${language}.zip`;
    for (const part of [t('site.longName'), t.date(bundle.stamp.date), bundle.stamp.version, 'CC BY 4.0', newest, 'index.html'])
      expect(text).toContain(part);
    // The mark by which old editors know a text in Unicode is there; reading takes it away.
    expect(bundle.files.get('README.txt')!.slice(0, 1)).toBe('\ufeff');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(files.get('index.html')).toContain(t.date(bundle.stamp.date));
    expect(files.get('index.html')).toContain(newest);
  });
});

describe('countries', () => {
  const countries = countriesToBundle(root, all);

  it('have a bundle if we have anything on them', () => {
    expect(countries.length).toBeGreaterThan(60);
    for (const { record } of all) expect(countries).toContain(record.country);
  });

  it('stay below 1 MB, the one with most practices too', async () => {
    const most = countries.map((iso3) => ({ iso3, count: practicesFor(all, iso3).length })).sort((a, b) => b.count - a.count)[0]!;
    expect(most.count).toBeGreaterThan(2);
    const zip = pack(await compose({ kind: 'country', id: most.iso3.toLowerCase() }, 'ar'));
    expect(zip.length).toBeLessThan(1_000_000);
  });

  it('hold the practices that they took over beside their own, and what is on file', async () => {
    const { practices, files } = await compose({ kind: 'country', id: 'est' }, 'en');
    expect(practices.some(({ record }) => record.country === 'EST')).toBe(true);
    expect(practices.some(({ record }) => record.country !== 'EST')).toBe(true);
    expect(files.get('index.html')).toContain('id="documents"');
  });
});

it('the page of downloads speaks of copies, in every language', () => {
  for (const page of ['data/index.html', 'ar/data/index.html']) expect(read(page)).toContain('id="bundles"');
});
