import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { orderFile, partName, type OrderName } from '../../src/exports/searchOrder.ts';

/** Pagefind’s files: gzip over a mark and CBOR, or JSON for what is shown of a page. */
const MARK = Buffer.from('pagefind_dcd');

type Pair = [name: string, value: unknown];
type Filter = [name: string, values: Pair[]];
type Page = [fragment: string, words: number];
type Order = [name: OrderName, pages: number[]];
/** Version, pages, index chunks, filters (name and hash), sorts, names of metadata. */
type Meta = [unknown, Page[], unknown, Pair[], Order[], unknown];

const inside = (path: string): Buffer => gunzipSync(readFileSync(path)).subarray(MARK.length);
const wrapped = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([MARK, bytes]), { level: 9 });
const byName = (a: Pair | Filter, b: Pair | Filter) => (a[0] < b[0] ? -1 : 1);
const digest = (bytes: Uint8Array | string, length: number) => createHash('sha256').update(bytes).digest('hex').slice(0, length);

function put(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Writes a filter with its values in order, under a name made from its content; returns that name. */
function rewriteFilter(folder: string, hash: string): string {
  const path = join(folder, 'filter', `${hash}.pf_filter`);
  const [name, values] = decode(inside(path)) as Filter;
  const bytes = wrapped(encode([name, [...values].sort(byName)]));
  const renamed = `${hash.split('_')[0]}_${digest(bytes, 7)}`;
  rmSync(path);
  writeFileSync(join(folder, 'filter', `${renamed}.pf_filter`), bytes);
  return renamed;
}

/** What our result list shows of a page. Pagefind keeps the whole text beside it, for excerpts that we do not show. */
function shown(path: string): string {
  const { url, meta } = JSON.parse(inside(path).toString()) as { url: string; meta: Record<string, string> };
  return JSON.stringify({ url, content: '', meta, anchors: [] });
}

/** Writes what is shown of each page; returns the pages under their new names, and the digest in these. */
function rewritePages(folder: string, language: string, pages: readonly Page[]): { digest: string; pages: Page[] } {
  const pathOf = (fragment: string) => join(folder, 'fragment', `${fragment}.pf_fragment`);
  const parts = pages.map(([fragment]) => shown(pathOf(fragment)));
  const common = digest(parts.join('\n'), 7);
  rmSync(join(folder, 'fragment'), { recursive: true });
  const renamed = pages.map(([, words], i): Page => [partName(language, common, i), words]);
  parts.forEach((part, i) => put(pathOf(renamed[i]![0]), wrapped(Buffer.from(part))));
  return { digest: common, pages: renamed };
}

/**
 * Makes a Pagefind bundle small and its bytes depend on its records alone. Meaning is not touched.
 * Order: Pagefind 1.5.2 writes filters, their values and sort orders as its hash maps happen to hold them, so two runs over the
 * same records differ. Size: every search loads the list of all pages and all their orders. Pages get names that begin alike, orders
 * become files of their own, which only a reader who sorts loads, and what is shown of a page goes without its text.
 */
export function canonicalise(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string; wasm?: string | null }> };
  for (const [code, language] of Object.entries(entry.languages)) {
    const path = join(folder, `pagefind.${language.hash}.pf_meta`);
    const [version, pages, chunks, filters, orders, names] = decode(inside(path)) as Meta;
    const renamed = filters.map(([name, hash]): Pair => [name, rewriteFilter(folder, hash as string)]).sort(byName);
    const parts = rewritePages(folder, code, pages);
    for (const [name, order] of orders) put(join(folder, orderFile(parts.digest, name)), JSON.stringify(order));
    const bytes = wrapped(encode([version, parts.pages, chunks, renamed, [], names]));
    rmSync(path);
    language.hash = `${code}_${digest(bytes, 10)}`;
    writeFileSync(join(folder, `pagefind.${language.hash}.pf_meta`), bytes);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  // Pagefind adds its ready-made interfaces, a worker that is a second copy of its code, and code for languages that it does not know.
  const needed = new Set(Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
  const isSpare = (name: string) => /-(ui|highlight|worker)\.(js|css)$/.test(name) || (name.startsWith('wasm.') && !needed.has(name));
  for (const name of readdirSync(folder).filter(isSpare)) rmSync(join(folder, name));
}
