import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseFragment } from 'parse5';
import { basePath } from '../../../src/config.ts';
import { noonOf } from '../stamp.ts';
import type { Book } from './compose.ts';
import { container, navigation, packageDocument, partPage, type EpubDocument, type EpubImage } from './epubFiles.ts';
import type { BookPart } from './parts.ts';
import { attribute, elementsBelow, prune, rename, setAttribute } from '../tree.ts';
import { toXhtml } from './xml.ts';

const style = readFileSync(new URL('epub.css', import.meta.url), 'utf8');

const TYPES: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** Path of an image of the site in the package. */
const imageFile = (src: string): string => `images/${src.slice(basePath.length + 1).replaceAll('/', '-')}`;

/** A part without what a reader of books cannot show: drawn charts, whose numbers stand beside them, and images in newer forms. */
function plain(part: BookPart): BookPart {
  const tree = parseFragment(part.content);
  prune(tree, ({ tagName }) => tagName === 'svg' || tagName === 'source');
  for (const element of elementsBelow(tree)) {
    if (element.tagName === 'picture') rename(element, 'span');
    const src = element.tagName === 'img' ? attribute(element, 'src') : undefined;
    if (src) setAttribute(element, 'src', imageFile(src));
    if (element.tagName === 'img') setAttribute(element, 'decoding', undefined);
  }
  return { ...part, content: tree.childNodes.map((node) => toXhtml(node)).join('') };
}

/** Images of the site that the parts show, each once. */
const imagesIn = (parts: readonly BookPart[]): string[] => [
  ...new Set(
    parts
      .flatMap(({ content }) => [...elementsBelow(parseFragment(content))])
      .flatMap((element) => (element.tagName === 'img' ? (attribute(element, 'src') ?? []) : [])),
  ),
];

/** The file in which each place of the book lies. */
function placesIn(parts: readonly BookPart[], fileOf: (part: BookPart) => string): Map<string, string> {
  const ids = (part: BookPart) => [part.id, ...[...part.content.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!)];
  return new Map(parts.flatMap((part) => ids(part).map((id) => [id, fileOf(part)] as const)));
}

/** Links within the book name the file in which their target lies. One that leads to a place that the book left out leads nowhere: it goes. */
const withFiles = (text: string, files: ReadonlyMap<string, string>): string =>
  text.replace(/ href="#([^"]*)"/g, (_, id: string) => (files.has(id) ? ` href="${files.get(id)}#${id}"` : ''));

/**
 * Packs a book as EPUB 3.
 * @returns the same bytes for the same book, on any machine
 */
export function makeEpub(book: Book): Buffer {
  const all = book.parts(() => undefined);
  const parts = all.filter(({ kind }) => kind !== 'contents');
  const sources = imagesIn(parts);
  const fileOf = (part: BookPart) => `part-${parts.indexOf(part) + 1}.xhtml`;
  const files = placesIn(parts, fileOf);
  const documents: EpubDocument[] = parts.map((part, i) => ({
    id: `part-${i + 1}`,
    file: fileOf(part),
    text: withFiles(partPage(book.t, plain(part)), files),
  }));
  const images: EpubImage[] = sources.map((src) => ({ file: imageFile(src), type: TYPES[posix.extname(src)]! }));
  const navigated = parts.filter(({ kind }) => kind !== 'title');
  const entries: [string, Uint8Array][] = [
    ['META-INF/container.xml', strToU8(container)],
    ['EPUB/package.opf', strToU8(packageDocument(book, documents, images))],
    ['EPUB/nav.xhtml', strToU8(navigation(book, navigated, files))],
    ['EPUB/style.css', strToU8(style)],
    ...documents.map(({ file, text }): [string, Uint8Array] => [`EPUB/${file}`, strToU8(text)]),
    ...sources.map((src): [string, Uint8Array] => [`EPUB/${imageFile(src)}`, readFileSync(join(book.site, src.slice(basePath.length)))]),
  ];
  // First and stored as it is, so that the kind of file can be told from its first bytes.
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...Object.fromEntries(entries) };
  return Buffer.from(zipSync(zip, { level: 9, mtime: noonOf(book.edition.date) }));
}
