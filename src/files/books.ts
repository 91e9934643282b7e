import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bookSchema, type BookRecord } from '../schemas/book.ts';
import { names } from './list.ts';
import { contentPath } from './text.ts';

/** Where finished books lie, each with a record beside it. Not content: they can be made again from it. */
export const BOOKS = '.cache/books';

/** Name of a book's file without its ending, e.g. `volume-1.en`. */
export const bookName = (volume: number, language: string): string => `volume-${volume}.${language}`;

/** A record as it lies there; nothing if it cannot be read, is of another version of the program, or its book is gone. */
function readRecord(root: string, name: string): BookRecord[] {
  try {
    const record = bookSchema.parse(JSON.parse(readFileSync(join(root, BOOKS, name), 'utf8')));
    const path = join(root, BOOKS, bookName(record.volume, record.language));
    return record.files.every(({ format, bytes }) => statSync(`${path}.${format}`, { throwIfNoEntry: false })?.size === bytes)
      ? [record]
      : [];
  } catch {
    return [];
  }
}

/** Books that lie ready, by volume and language. They can be made again, so whatever is not whole is left out. */
export const readBooks = (root: string): BookRecord[] =>
  names(root, BOOKS)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readRecord(root, name))
    .sort((a, b) => a.volume - b.volume || (a.language < b.language ? -1 : 1));

/** SHA-256 over names and bytes of all that a volume's texts are made of: tells whether a book still says what the site says. */
export function volumeDigest(root: string, number: number): string {
  const folder = join(root, contentPath('volumes', String(number)));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`\0${file.slice(folder.length).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What the editors wrote; a manifest or a change log beside it is made by programs. */
const isText = (name: string) => /\.(mdx|avif|gif|jpe?g|png|svg|webp)$/.test(name) || name === 'volume.yaml';
