import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** A Pagefind bundle: bytes by path below its folder. */
export type PagefindFiles = ReadonlyMap<string, Uint8Array>;

/** Pagefind’s files: gzip over a mark and CBOR, or JSON for what is shown of a page. */
const MARK = Buffer.from('pagefind_dcd');

/** What one of Pagefind's files holds. */
export const inside = (bytes: Uint8Array): Buffer => gunzipSync(bytes).subarray(MARK.length);
export const wrapped = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([MARK, bytes]), { level: 9 });

/** The value that a file holds. @throws if it is not there */
export function readUnder<T>(files: PagefindFiles, path: string): T {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`search index: ${path} is missing`);
  return decode(inside(bytes)) as T;
}

/** The part of a bundle that every search loads. */
export interface PagefindMeta {
  readonly version: string;
  /** Name of the file with what is shown of a page, and the number of its words. */
  readonly pages: readonly [fragment: string, words: number][];
  /** First and last word of each part of the index, and the name of its file. */
  readonly chunks: readonly [from: string, to: string, hash: string][];
  readonly filters: readonly [name: string, hash: string][];
  /** Numbers of all pages in each order, the lowest key first. */
  readonly orders: readonly [name: string, pages: number[]][];
  readonly fields: readonly string[];
}

interface Language {
  readonly hash: string;
  readonly wasm: string | null;
}
interface Entry {
  readonly languages: Readonly<Record<string, Language>>;
}
type Packed = [
  PagefindMeta['version'],
  PagefindMeta['pages'],
  PagefindMeta['chunks'],
  PagefindMeta['filters'],
  PagefindMeta['orders'],
  PagefindMeta['fields'],
];

/** Reads the head of a bundle of one language. @throws if there is another number of languages */
export function readMeta(files: PagefindFiles): { entry: Entry; code: string; language: Language; meta: PagefindMeta } {
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json')!).toString()) as Entry;
  const [[code, language], ...more] = Object.entries(entry.languages) as [[string, Language], ...unknown[]];
  if (more.length > 0) throw new Error(`search index: ${more.length + 1} languages in one bundle`);
  const [version, pages, chunks, filters, orders, fields] = readUnder<Packed>(files, `pagefind.${language.hash}.pf_meta`);
  return { entry, code, language, meta: { version, pages, chunks, filters, orders, fields } };
}
