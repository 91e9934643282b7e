import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBook, type Book } from '../../scripts/lib/book/compose.ts';
import { makePdf, type Pdf } from '../../scripts/lib/book/pdf.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
interface Tagged {
  role: string;
  children?: Tagged[];
}

const plain = (text: string) => text.replace(/[\s\u2068\u2069]+/g, '');
const textOf = async (pdf: Proxy, number: number) => {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return plain(items.map((item) => ('str' in item ? item.str : '')).join(''));
};
const rolesOf = ({ role, children = [] }: Tagged): string[] => [role, ...children.filter(({ role: own }) => own).flatMap(rolesOf)];

describe('the PDF of volume 1', () => {
  let book: Book;
  let pdf: Pdf;
  let read: Proxy;
  beforeAll(async () => {
    book = composeBook(process.cwd(), 1, 'en', join(process.cwd(), 'dist'));
    pdf = await makePdf(book);
    read = await getDocumentProxy(new Uint8Array(pdf.bytes));
  }, 120_000);

  /** The page, from 1, that a link of the contents leads to, by the name of its place. */
  const pageOf = async (id: string) => {
    const [page] = (await read.getDestination(id)) as [Parameters<Proxy['getPageIndex']>[0]];
    return (await read.getPageIndex(page)) + 1;
  };

  it('is tagged, with a language and a title', async () => {
    expect((await read.getMarkInfo())?.Marked).toBe(true);
    expect(pdf.bytes.toString('latin1')).toMatch(/\/Lang \(en\)/);
    const info = (await read.getMetadata()).info as { Title: string; CreationDate: string };
    expect(info.Title).toBe(book.title);
    expect(info.CreationDate).toContain(book.edition.date.replaceAll('-', ''));
  });

  it('has a tree of tags with headings, lists, tables and links', async () => {
    const trees = await Promise.all([3, 8, 9, 10, 11, 12].map(async (number) => (await read.getPage(number)).getStructTree()));
    const roles = new Set(trees.flatMap((tree) => rolesOf(tree as unknown as Tagged)));
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Link', 'Table', 'TR', 'TH', 'TD']) expect(roles).toContain(role);
  });

  it('has an outline with every practice', async () => {
    const outline = (await read.getOutline()) as { title: string; items: { title: string }[] }[];
    const titles = outline.map(({ title }) => plain(title));
    expect(book.practices.map(({ record }) => plain(record.title)).filter((title) => !titles.includes(title))).toEqual([]);
    expect(outline.find(({ title }) => plain(title) === plain(book.practices[0]!.record.title))!.items.map(({ title }) => title)).toContain(
      'Sources',
    );
  });

  it('begins every practice on the page that the contents name', async () => {
    const contents = `${await textOf(read, 3)}${await textOf(read, 4)}`;
    for (const { slug, record } of book.practices) {
      const number = await pageOf(slug);
      expect(contents, slug).toContain(`${plain(record.title)}${number}`);
      expect(await textOf(read, number), slug).toContain(plain(record.title));
    }
  });

  it('names the pages of countries and sectors in its index', async () => {
    const index = await textOf(read, pdf.pages);
    const [first] = book.practices;
    expect(index).toContain(`Singapore${await pageOf(first!.slug)}`);
    expect(index).toMatch(/Benintookover\d+/);
  });

  it('says on its first pages what it is, of when, and what it is not', async () => {
    expect(await textOf(read, 1)).toContain(plain(book.edition.version));
    const imprint = await textOf(read, 2);
    for (const words of ['nopublicationoftheUnitedNations', 'CCBY4.0', plain(book.edition.version)]) expect(imprint).toContain(words);
  });

  it('has a number on every page but the first, and what it belongs to above it', async () => {
    expect(await textOf(read, 1)).not.toMatch(/1$/);
    for (const number of [2, 9, 100, pdf.pages]) expect(await textOf(read, number)).toContain(String(number));
    const page = (await pageOf(book.practices[1]!.slug)) + 1;
    expect(await textOf(read, page % 2 === 1 ? page : page + 1)).toContain('Belgium:');
    expect(await textOf(read, page % 2 === 0 ? page : page + 1)).toContain(plain(book.title));
  });

  it('links to its sources', async () => {
    const { record, slug } = book.practices[0]!;
    const from = await pageOf(slug);
    const annotations = await Promise.all(Array.from({ length: 11 }, async (_, i) => (await read.getPage(from + i)).getAnnotations()));
    const links = new Set(annotations.flat().map((one) => (one as { unsafeUrl?: string }).unsafeUrl));
    expect(record.sources.map(({ url }) => url).filter((url) => !links.has(url) && !links.has(new URL(url).href))).toEqual([]);
  });

  it('is the same when it is printed again', async () => expect((await makePdf(book)).bytes.equals(pdf.bytes)).toBe(true), 120_000);
});
