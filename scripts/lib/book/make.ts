import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookName, BOOKS, readBooks, volumeDigest } from '../../../src/files/books.ts';
import { type BookRecord } from '../../../src/schemas/book.ts';
import { alone } from '../alone.ts';
import { proveAll } from '../entry.ts';
import { fingerprints } from '../fingerprint.ts';
import { withSites } from '../sound.ts';
import { composeBook } from './compose.ts';
import { makeEpub } from './epub.ts';
import { makePdf } from './pdf.ts';

/** Writes beside the place and renames, so that a file there is always whole. */
function keep(file: string, bytes: Buffer | string): void {
  writeFileSync(`${file}.next`, bytes);
  renameSync(`${file}.next`, file);
}

const described = (format: 'pdf' | 'epub', bytes: Buffer, pages?: number): BookRecord['files'][number] => ({
  format,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...(pages !== undefined && { pages }),
});

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
  const book = await alone(root, log, () =>
    withSites(root, fingerprints(root, [`volume-${volume}`]), log, ([ready]) => {
      proveAll(ready!);
      return composeBook(root, volume, language, ready!.folder);
    }),
  );
  const epub = makeEpub(book);
  log(`${language}: EPUB packed`);
  const pdf = await makePdf(book);
  log(`${language}: PDF printed, ${pdf.pages} pages`);
  const { date, version, content } = book.edition;
  const files = [described('pdf', pdf.bytes, pdf.pages), described('epub', epub)];
  const record: BookRecord = { volume, language, date, version, content, files };
  const file = join(root, BOOKS, bookName(volume, language));
  mkdirSync(join(root, BOOKS), { recursive: true });
  keep(`${file}.pdf`, pdf.bytes);
  keep(`${file}.epub`, epub);
  keep(`${file}.json`, `${JSON.stringify(record, null, 2)}\n`);
  return record;
}
