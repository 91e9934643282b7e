import { join, posix } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeBook } from '../../scripts/lib/book/compose.ts';
import { makeEpub } from '../../scripts/lib/book/epub.ts';
import { attributes, pages, read } from './site.ts';

const make = (volume: number, language: string) => {
  const book = composeBook(process.cwd(), volume, language, join(process.cwd(), 'dist'));
  return { book, bytes: makeEpub(book) };
};

describe.each([
  [1, 'en'],
  [2, 'ar'],
])('the EPUB of volume %i in %s', (volume, language) => {
  const { book, bytes } = make(volume, language);
  const files = new Map(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, data]) => [name, strFromU8(data)]));
  const documents = [...files.keys()].filter((name) => name.endsWith('.xhtml'));
  const opf = files.get('EPUB/package.opf')!;

  it('passes EPUBCheck', async () => {
    const { messages } = await EpubCheck.validate(new Uint8Array(bytes));
    const severe = messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity));
    expect(severe.map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`)).toEqual([]);
  }, 120_000);

  it('can be told from its first bytes', () => {
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('is well-formed throughout', () => {
    const xml = [...files].filter(([name]) => /\.(xhtml|opf|xml)$/.test(name));
    expect(xml.length).toBeGreaterThan(20);
    expect(xml.filter(([, text]) => XMLValidator.validate(text) !== true).map(([name]) => name)).toEqual([]);
  });

  it('names every file once in its manifest, and the pages in its spine', () => {
    const { package: pack } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'item' }).parse(
      opf,
    ) as {
      package: { manifest: { item: { id: string; href: string }[] }; spine: { itemref: { idref: string }[] } };
    };
    const items = pack.manifest.item.map(({ href }) => `EPUB/${href}`).sort();
    expect(items).toEqual([...files.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).sort());
    const hrefs = new Map(pack.manifest.item.map(({ id, href }) => [id, `EPUB/${href}`]));
    expect(pack.spine.itemref.map(({ idref }) => hrefs.get(idref)).sort()).toEqual([...documents].sort());
  });

  it('repeats no id on a page, and every link within it leads somewhere', () => {
    const ids = new Map(documents.map((name) => [name, attributes(files.get(name)!, 'id')]));
    expect(documents.filter((name) => new Set(ids.get(name)).size !== ids.get(name)!.length)).toEqual([]);
    const broken = documents.flatMap((name) =>
      attributes(files.get(name)!, 'href')
        .filter((href) => !/^https?:/.test(href) && href !== 'style.css')
        .filter((href) => {
          const [file, id] = href.split('#') as [string, string?];
          const target = posix.join('EPUB', file);
          return !ids.has(target) || id === undefined || !ids.get(target)!.includes(id);
        })
        .map((href) => `${name} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('says what it is, of when, for whom it can be read, and that it is no publication of the United Nations', () => {
    expect(opf).toContain(`<dc:language>${language}</dc:language>`);
    expect(opf).toContain(`<dc:date>${book.edition.date}</dc:date>`);
    expect(opf).toContain(`dcterms:modified">${book.edition.date}T00:00:00Z<`);
    expect(opf).toContain(encodeURIComponent(book.edition.version));
    for (const name of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(opf).toContain(`property="schema:${name}"`);
    expect(opf).toContain(`page-progression-direction="${book.t.direction}"`);
    const imprint = documents.map((name) => files.get(name)!).find((text) => text.includes('epub:type="copyright-page"'))!;
    expect(imprint).toContain(book.edition.version);
    expect(imprint).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(imprint).toContain(book.t('footer.independent').slice(0, 30));
  });

  it('has every practice of the volume with every source', () => {
    for (const { slug, record } of book.practices) {
      const text = documents.map((name) => files.get(name)!).find((page) => page.includes(`<section id="${slug}"`));
      expect(text?.match(new RegExp(`id="${slug}--source-\\d+"`, 'g')), slug).toHaveLength(record.sources.length);
    }
  });

  it('reads a translated practice in the language of the book, and marks the others as foreign', () => {
    const languages = documents.map((name) => attributes(files.get(name)!, 'lang')[0]);
    const translated = book.practices.filter(({ translations }) => translations.some((one) => one.language === language)).length;
    if (language !== 'en') expect(translated).toBeGreaterThan(0);
    const foreign = languages.filter((lang) => lang !== language).length;
    const hasForeignForeword = language !== 'en';
    expect(foreign).toBe(language === 'en' ? 0 : book.practices.length - translated + Number(hasForeignForeword));
  });

  it('is the same, byte for byte, when it is made again in another time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const again = make(volume, language).bytes;
    process.env['TZ'] = zone ?? 'UTC';
    expect(again.equals(bytes)).toBe(true);
  });
});

it('the page of downloads speaks of books, in every language', () => {
  expect(pages).toContain('data/index.html');
  for (const page of ['data/index.html', 'ar/data/index.html']) expect(read(page)).toContain('id="books"');
});
