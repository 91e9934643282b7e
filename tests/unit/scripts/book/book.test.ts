import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../../scripts/lib/book/edition.ts';
import { countryIndex, runningHead, sectorIndex } from '../../../../scripts/lib/book/listing.ts';
import { withDate, withOwnNames } from '../../../../scripts/lib/book/pdf.ts';
import { bookName, BOOKS, readBooks, volumeDigest } from '../../../../src/files/books.ts';
import { translator } from '../../../../src/files/interface.ts';
import type { BookRecord } from '../../../../src/schemas/book.ts';
import { content, FOLDER, PRACTICE, practiceText, VOLUME, volumeText } from '../../../fixtures/content.ts';
import { practice, validTransfer } from '../../../fixtures/practice.ts';

const [en, ar] = [translator('en'), translator('ar')];

describe('the stamp of a book', () => {
  const of = (volume: object, env = {}) => {
    const { root, write } = content({ [VOLUME]: volumeText(volume as never) });
    write('package.json', '{ "version": "1.2.3" }');
    return editionOf(root, 1, [practice({ reviewed: { date: '2026-11-24', by: 'editor' } })], env);
  };
  it('takes its date from the content, or from who builds it again, never from the clock', () => {
    expect(of({}).date).toBe('2026-11-24');
    expect(of({ status: 'published', dates: { opened: '2026-01-01', published: '2026-12-01' } }).date).toBe('2026-12-01');
    expect(of({}, { SOURCE_DATE_EPOCH: '1800000000' }).date).toBe('2027-01-15');
  });
  it('names the program and the content', () => expect(of({}).version).toMatch(/^1\.2\.3\+[0-9a-f]{8}$/));
});

describe('the digest of a volume', () => {
  it('moves with its texts and images, not with what programs write beside them', () => {
    const { root, write } = content();
    const digest = () => volumeDigest(root, 1);
    const before = digest();
    write('content/volumes/1/manifest.json', '{}');
    write('content/volumes/2/practices/other/index.mdx', practiceText());
    expect(digest()).toBe(before);
    write(`${FOLDER}/photo.jpg`, 'x');
    const withImage = digest();
    write(PRACTICE, practiceText({ title: 'Another title of this practice' }));
    expect(new Set([before, withImage, digest()]).size).toBe(3);
  });
});

describe('books that lie ready', () => {
  const record = (volume: number, language: string): BookRecord => ({
    volume,
    language,
    date: '2026-11-25',
    version: '0.1.0+abcdef12',
    content: 'a'.repeat(64),
    files: [{ format: 'epub', bytes: 4, sha256: 'b'.repeat(64) }],
  });
  const shelf = (books: readonly BookRecord[], bytes = 'book') => {
    const { root } = content();
    mkdirSync(join(root, BOOKS), { recursive: true });
    for (const book of books) {
      const path = join(root, BOOKS, bookName(book.volume, book.language));
      writeFileSync(`${path}.json`, JSON.stringify(book));
      if (bytes) writeFileSync(`${path}.epub`, bytes);
    }
    return root;
  };
  it('are listed by volume and language', () =>
    expect(
      readBooks(shelf([record(10, 'en'), record(2, 'en'), record(2, 'ar')])).map((book) => bookName(book.volume, book.language)),
    ).toEqual(['volume-2.ar', 'volume-2.en', 'volume-10.en']));
  it('are none where none was made, or where one is not whole', () => {
    expect(readBooks(content().root)).toEqual([]);
    expect(readBooks(shelf([record(1, 'en')], ''))).toEqual([]);
    expect(readBooks(shelf([record(1, 'en')], 'half a book'))).toEqual([]);
    const root = shelf([record(1, 'en')]);
    writeFileSync(join(root, BOOKS, 'volume-2.en.json'), '{ "volume": 2');
    expect(readBooks(root)).toHaveLength(1);
  });
});

describe('the index', () => {
  const own = practice({
    country: 'RWA',
    transfers: [validTransfer({ country: 'KEN' }), validTransfer({ country: 'GHA', outcome: 'planned' })],
  });
  it('has countries with their own practices and with those that they took over, by name', () =>
    expect(countryIndex(en, [own]).map(({ name, own: mine, took }) => [name, mine.length, took.length])).toEqual([
      ['Kenya', 0, 1],
      ['Rwanda', 1, 0],
    ]));
  it('has sectors in the reader’s language', () => expect(sectorIndex(ar, [own])[0]!.name).toMatch(/[\u0600-\u06ff]/));
});

describe('a running head', () => {
  const head = (title: string, t = en) => runningHead(t, practice({ title }));
  it('is the country and the title', () => expect(head('Land titles for all')).toBe('Rwanda: Land titles for all'));
  it('is cut at a word', () =>
    expect(head('Every parcel of land on one map, drawn by neighbours instead of surveyors')).toMatch(/^Rwanda: Every .{30,50}\w …$/));
  it('keeps a title of another script apart', () => expect(head('Land titles', ar)).toMatch(/: \u2068Land titles\u2069$/));
});

describe('a PDF', () => {
  it('carries the date of the book, at the same length', () => {
    const before = "x /CreationDate (D:20261125105812+00'00')\n/ModDate (D:20261125105812+00'00') y";
    const after = withDate(Buffer.from(before, 'latin1'), '2026-11-24').toString('latin1');
    expect(after).toBe("x /CreationDate (D:20261124000000+00'00')\n/ModDate (D:20261124000000+00'00') y");
    expect(() => withDate(Buffer.from('/CreationDate (D:2026)'), '2026-11-24')).toThrow(/another form/);
  });
  it('has names that do not depend on the run', () => {
    const of = (a: string, b: string) =>
      withOwnNames(Buffer.from(`\xff(node${b}) (node${a}) (node${b}) node${a}`, 'latin1')).toString('latin1');
    expect(of('00000007', '00000019')).toContain('(node00000002) (node00000001) (node00000002)');
    expect(of('00000007', '00000019').slice(0, -8)).toBe(of('00000107', '00000219').slice(0, -8));
    expect(of('00000007', '00000019')).toMatch(/^\xff.* node00000007$/);
  });
});
