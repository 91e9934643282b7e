import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { launchChromium } from '../chromium.ts';
import { serve } from '../serve.ts';
import type { Book } from './compose.ts';
import type { PageOf } from './parts.ts';
import { printedPage } from './printed.ts';

/** A printed book: its bytes, and how many pages it has. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** How a PDF names a page: the numbers of an object. */
interface PageReference {
  readonly num: number;
  readonly gen: number;
}

/** Stands in the first print where a number will stand: as wide as most. */
const UNKNOWN_PAGE = '00';

/** Prints that may be needed until the contents name the pages that they are followed by. */
const PRINTS = 4;

/** The page, from 1, on which each place of a PDF lies that something in it leads to. */
async function placesIn(bytes: Buffer): Promise<{ places: Map<string, number>; pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const destinations = Object.entries((await pdf.getDestinations()) as Record<string, [PageReference]>);
  const places = await Promise.all(destinations.map(async ([name, [page]]) => [name, (await pdf.getPageIndex(page)) + 1] as const));
  const { numPages: pages } = pdf;
  await pdf.loadingTask.destroy();
  return { places: new Map(places), pages };
}

async function print(page: Page, address: string, html: string): Promise<Buffer> {
  await page.route(`${address}/book.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${address}/book.html`, { waitUntil: 'networkidle' });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.unroute(`${address}/book.html`);
  return bytes;
}

/** Prints until the numbers in the contents and the index are those of the pages. Numbers of other width can move what follows. */
async function settle(page: Page, address: string, book: Book): Promise<Pdf> {
  let pageOf: PageOf = () => UNKNOWN_PAGE;
  let html = printedPage(book, book.parts(pageOf));
  for (let i = 0; i < PRINTS; i++) {
    const bytes = await print(page, address, html);
    const { places, pages } = await placesIn(bytes);
    pageOf = (id) => book.t.number(places.get(id) ?? 0);
    const next = printedPage(book, book.parts(pageOf));
    if (next === html) return { bytes, pages };
    html = next;
  }
  throw new Error(`The numbers of pages did not settle in ${PRINTS} prints`);
}

/** Writes the book's own date where the browser wrote the time of printing, at the same length, so that no offset in the file moves. */
export function withDate(bytes: Buffer, date: string): Buffer {
  const stamp = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const text = bytes
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \()(D:[^)]*)(\))/g, (_, open: string, old: string, close: string) => {
      if (old.length !== stamp.length) throw new Error(`The browser writes dates in another form: ${old}`);
      return open + stamp + close;
    });
  return Buffer.from(text, 'latin1');
}

/**
 * Numbers the browser's names of elements from one. They count all elements that it made so far, which differs from run to run;
 * their order, which the table of names needs, stays.
 */
export function withOwnNames(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const names = [...new Set(text.match(/(?<=\(node)\d{8}(?=\))/g))].sort();
  const numbers = new Map(names.map((name, i) => [name, String(i + 1).padStart(name.length, '0')]));
  return Buffer.from(
    text.replace(/(?<=\(node)\d{8}(?=\))/g, (name) => numbers.get(name)!),
    'latin1',
  );
}

/** Prints a book with the site's own pictures and styles. */
export async function makePdf(book: Book): Promise<Pdf> {
  const { server, address } = await serve(book.site, 0);
  let browser: Browser | undefined;
  try {
    browser = await launchChromium();
    const { bytes, pages } = await settle(await browser.newPage({ colorScheme: 'light' }), address, book);
    return { bytes: withDate(withOwnNames(bytes), book.edition.date), pages };
  } finally {
    await browser?.close();
    server.close();
  }
}
