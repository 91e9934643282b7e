import { join } from 'node:path';
import { bookSchema, type BookRecord } from '../schemas/book.ts';
import { readReady, textsDigest } from './ready.ts';
import { contentPath } from './text.ts';

/** Where finished books lie, each with a record beside it. Not content: they can be made again from it. */
export const BOOKS = '.cache/books';

/** Name of a book's file without its ending, e.g. `volume-1.en`. */
export const bookName = (volume: number, language: string): string => `volume-${volume}.${language}`;

const filesOf = ({ volume, language, files }: BookRecord) =>
  files.map(({ format, bytes }) => ({ name: `${bookName(volume, language)}.${format}`, bytes }));

/** Books that lie ready, by volume and language. */
export const readBooks = (root: string): BookRecord[] =>
  readReady(root, BOOKS, (data) => bookSchema.parse(data), filesOf).sort(
    (a, b) => a.volume - b.volume || (a.language < b.language ? -1 : 1),
  );

/** Digest of all that a volume’s texts are made of: tells whether a book still says what the site says. */
export const volumeDigest = (root: string, number: number): string => textsDigest(join(root, contentPath('volumes', String(number))));
