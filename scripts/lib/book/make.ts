import { bookName, BOOKS } from '../../../src/files/books.ts';
import { type BookRecord } from '../../../src/schemas/book.ts';
import { readySites } from '../buildSites.ts';
import { described, layReady } from '../layReady.ts';
import { composeBook } from './compose.ts';
import { makeEpub } from './epub.ts';
import { makePdf } from './pdf.ts';

/**
 * Makes the book of a volume in a language, as PDF and EPUB, from the volume's built site (which is built if it is not there),
 * and lays it ready for the next build to offer.
 * @returns what was made
 */
export async function makeBook(root: string, volume: number, language: string, log: (line: string) => void): Promise<BookRecord> {
  const [ready] = await readySites(root, [`volume-${volume}`], log);
  const book = composeBook(root, volume, language, ready!.folder);
  const epub = makeEpub(book);
  log(`${language}: EPUB packed`);
  const pdf = await makePdf(book);
  log(`${language}: PDF printed, ${pdf.pages} pages`);
  const { date, version, content } = book.edition;
  const files: BookRecord['files'] = [
    { format: 'pdf', ...described(pdf.bytes), pages: pdf.pages },
    { format: 'epub', ...described(epub) },
  ];
  const record: BookRecord = { volume, language, date, version, content, files };
  layReady(root, BOOKS, bookName(volume, language), { pdf: pdf.bytes, epub }, record);
  return record;
}
