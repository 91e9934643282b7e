import { bookName, BOOKS, readBooks, volumeDigest } from '../../../src/files/books.ts';
import { type BookRecord } from '../../../src/schemas/book.ts';
import { described, layReady } from '../layReady.ts';
import { withWholeSites } from '../sound.ts';
import { composeBook } from './compose.ts';
import { makeEpub } from './epub.ts';
import { makePdf } from './pdf.ts';

/** Does a whole book lie ready that says what the volume says today? */
export const isBookReady = (root: string, volume: number, language: string): boolean =>
  readBooks(root).some((book) => book.volume === volume && book.language === language && book.content === volumeDigest(root, volume));

/** Makes the books of a volume, one after the other, and says how large they are. */
export async function makeBooks(root: string, volume: number, languages: readonly string[], log: (line: string) => void): Promise<void> {
  for (const language of languages) {
    const { files } = await makeBook(root, volume, language, log);
    for (const { format, bytes } of files) log(`${BOOKS}/${bookName(volume, language)}.${format}: ${(bytes / 1e6).toFixed(1)} MB`);
  }
}

/**
 * Makes the book of a volume in a language, as PDF and EPUB, from the volume's built site (which is built if it is not there),
 * and lays it ready for the next build to offer.
 * @returns what was made
 */
export async function makeBook(root: string, volume: number, language: string, log: (line: string) => void): Promise<BookRecord> {
  const book = await withWholeSites(root, [`volume-${volume}`], log, ([ready]) => composeBook(root, volume, language, ready!.folder));
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
