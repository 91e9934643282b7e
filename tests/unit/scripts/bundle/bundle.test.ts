import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleLink, relative, type BundleFrame } from '../../../../scripts/lib/bundle/links.ts';
import { bundlePage } from '../../../../scripts/lib/bundle/page.ts';
import { packBundle } from '../../../../scripts/lib/bundle/zip.ts';
import { described, layReady } from '../../../../scripts/lib/layReady.ts';
import { siteOrigin } from '../../../../src/config.ts';
import { bundleName, BUNDLES, countryDigest, practicesFor, readBundles } from '../../../../src/files/bundles.ts';
import { translator } from '../../../../src/files/interface.ts';
import { stemmerOf } from '../../../../src/exports/stem.ts';
import type { BundleRecord } from '../../../../src/schemas/bundle.ts';
import { content } from '../../../fixtures/content.ts';
import { practice, validTransfer } from '../../../fixtures/practice.ts';

const record = (kind: BundleRecord['kind'], id: string, language: string, bytes: number): BundleRecord => ({
  kind,
  id,
  language,
  date: '2026-11-25',
  version: '0.1.0+3fa8c21d',
  content: '0'.repeat(64),
  bytes,
  sha256: 'f'.repeat(64),
});

describe('bundles that lie ready', () => {
  const zip = Buffer.from('zip');
  const lay = (root: string, one: BundleRecord) => layReady(root, BUNDLES, bundleName(one, one.language), { zip }, one);

  it('are volumes by number, then countries by code, each by language', () => {
    const { root } = content();
    const subjects = [
      ['country', 'est', 'en'],
      ['volume', '10', 'en'],
      ['volume', '2', 'en'],
      ['country', 'ago', 'en'],
      ['volume', '2', 'ar'],
    ] as const;
    for (const [kind, id, language] of subjects) lay(root, record(kind, id, language, zip.length));
    expect(readBundles(root).map((one) => bundleName(one, one.language))).toEqual([
      'volume-2.ar',
      'volume-2.en',
      'volume-10.en',
      'country-ago.en',
      'country-est.en',
    ]);
  });

  it('are none where one is not whole, gone, or of another version of the program', () => {
    const { root } = content();
    lay(root, record('volume', '1', 'en', zip.length + 1));
    expect(readBundles(root)).toEqual([]);
    lay(root, record('volume', '1', 'en', zip.length));
    expect(readBundles(root)).toHaveLength(1);
    writeFileSync(join(root, BUNDLES, 'volume-2.en.json'), JSON.stringify({ ...record('volume', '2', 'en', 3), pages: 3 }));
    expect(readBundles(root)).toHaveLength(1);
    rmSync(join(root, BUNDLES, 'volume-1.en.zip'));
    expect(readBundles(root)).toEqual([]);
  });

  it('are described by size and digest', () =>
    expect(described(zip)).toEqual({ bytes: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }));
});

describe('a country', () => {
  const own = practice({ country: 'RWA', transfers: [validTransfer({ country: 'KEN' })] });

  it('has its practices and those that it took over', () => {
    expect(practicesFor([own], 'RWA')).toEqual([own]);
    expect(practicesFor([own], 'KEN')).toEqual([own]);
    expect(practicesFor([own], 'EST')).toEqual([]);
  });

  it('has another digest when its documents or a practice change', () => {
    const { root } = content();
    const folder = join(root, 'content/volumes', String(own.volume), 'practices', own.slug);
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(root, 'content/countries'), { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), 'one');
    const first = countryDigest(root, 'KEN', [own]);
    writeFileSync(join(folder, 'index.mdx'), 'two');
    const second = countryDigest(root, 'KEN', [own]);
    writeFileSync(join(root, 'content/countries/KEN.yaml'), 'country: KEN');
    expect(new Set([first, second, countryDigest(root, 'KEN', [own])]).size).toBe(3);
  });
});

const frame: BundleFrame = {
  files: new Map([
    ['/volumes/1/', 'index.html'],
    ['/volumes/1/x/', 'practice/x.html'],
  ]),
  asset: (address) => `files/${address.split('/').at(-1)}`,
};

describe('a link', () => {
  it.each([
    ['/volumes/1/x/', 'index.html', 'practice/x.html'],
    ['/volumes/1/x/#cost', 'practice/y.html', 'x.html#cost'],
    ['/volumes/1/?q=land#contents', 'practice/y.html', '../index.html#contents'],
    ['#cost', 'practice/x.html', '#cost'],
    ['https://example.org/a', 'index.html', 'https://example.org/a'],
    ['/volumes/2/z/#cost', 'index.html', `${siteOrigin}/volumes/2/z/#cost`],
  ])('%s on %s is %s', (href, from, expected) => expect(bundleLink(href, from, frame)).toBe(expected));

  it('goes up by as many folders as it must', () => expect(relative('a/b/c.html', 'files/x.css')).toBe('../../files/x.css'));
});

const PAGE = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'"><meta property="og:title" content="x">
<link rel="alternate" hreflang="ar" href="https://a.example/ar/"><link rel="stylesheet" href="/_assets/style.css"></head><body data-search="/pagefind/" data-contribute="/contribute/">
<header class="site-header"><a class="brand" href="/">Compendium</a><nav><a href="/practices/">Practices</a></nav><form class="quick"></form></header>
<main><picture><source srcset="/volumes/1/x/a.avif 1x, /volumes/1/x/b.avif 2x"><img src="/volumes/1/x/a.webp" alt=""></picture><button class="keep" hidden>Keep</button><a href="/volumes/1/">Volume</a></main>
<footer class="site-footer"><nav><a href="/about/">About</a></nav><p>Independent</p></footer><a class="tray" hidden href="/compare/"></a><script type="module" src="/_assets/a.js"></script></body></html>`;

describe('a page', () => {
  const made = bundlePage(PAGE, { address: '/volumes/1/x/', file: 'practice/x.html' }, translator('en'), frame);

  it('loads files beside it only', () => {
    expect(made).toContain('<link rel="stylesheet" href="../files/style.css">');
    expect(made).toContain('srcset="../files/a.avif 1x, ../files/b.avif 2x"');
    expect(made).toContain('src="../files/a.webp"');
    expect(made).toContain("default-src 'none'; script-src 'self' file:");
  });
  it('has nothing that needs the site', () => {
    for (const gone of [
      '<script',
      'class="quick"',
      'class="keep"',
      'class="tray"',
      'og:title',
      'hreflang',
      'data-search',
      '/practices/',
      '/about/',
    ])
      expect(made).not.toContain(gone);
    expect(made).toContain('Independent');
  });
  it('leads to the first page and to itself on the web', () => {
    expect(made).toContain('<a class="brand" href="../index.html">');
    expect(made).toContain(`href="${siteOrigin}/volumes/1/x/"`);
    expect(made).toContain(`data-contribute="${siteOrigin}/contribute/"`);
  });
  it('is refused if it is none of ours', () =>
    expect(() => bundlePage('<p>x</p>', { address: '/', file: 'index.html' }, translator('en'), frame)).toThrow(/do not fit together/));
});

describe('a zip', () => {
  it('is the same whatever the order in which files come', () => {
    const files: [string, string][] = [
      ['b.txt', 'b'],
      ['a/c.txt', 'c'],
    ];
    const pack = (some: [string, string][]) => Buffer.from(packBundle(new Map(some), 'folder', '2026-11-25'));
    expect(pack(files).equals(pack([...files].reverse()))).toBe(true);
    expect(pack(files).toString('latin1')).toContain('folder/a/c.txt');
  });
});

describe('stems', () => {
  it('are those of Snowball for English and Arabic, save those that are known better', () => {
    expect(stemmerOf('en')('registering')).toBe('regist');
    expect(stemmerOf('ar')('الهوية')).toBe('الهو');
    expect(stemmerOf('en', { added: 'add' })('added')).toBe('add');
    expect(stemmerOf('en', {})('constructor')).toBe('constructor');
  });
  it('are the words themselves in a language without a stemmer', () => expect(stemmerOf('eo')('registroj')).toBe('registroj'));
});
