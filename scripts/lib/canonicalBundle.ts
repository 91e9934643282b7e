import { encode } from 'cborg';
import { orderFile, partName, type OrderName } from '../../src/exports/searchOrder.ts';
import { inside, readMeta, readUnder, wrapped, type PagefindFiles, type PagefindMeta } from './pagefindFiles.ts';
import { sha256 } from './sha256.ts';

type Page = PagefindMeta['pages'][number];
type Pair = [name: string, value: unknown];
type Filter = [name: string, values: Pair[]];

const byName = (a: Pair | Filter, b: Pair | Filter) => (a[0] < b[0] ? -1 : 1);
const digest = (bytes: Uint8Array | string, length: number) => sha256(bytes).slice(0, length);

/** A filter with its values in order, under a name made from its content. */
function rewriteFilter(files: PagefindFiles, hash: string): { hash: string; bytes: Buffer } {
  const [name, values] = readUnder<Filter>(files, `filter/${hash}.pf_filter`);
  const bytes = wrapped(encode([name, [...values].sort(byName)]));
  return { hash: `${hash.split('_')[0]}_${digest(bytes, 7)}`, bytes };
}

/** What our result list shows of a page. Pagefind keeps the whole text beside it, for excerpts that we do not show. */
function shown(bytes: Uint8Array): string {
  const { url, meta } = JSON.parse(inside(bytes).toString()) as { url: string; meta: Record<string, string> };
  return JSON.stringify({ url, content: '', meta, anchors: [] });
}

/** What is shown of each page, by the pages' new names, and the digest in these. */
function rewritePages(files: PagefindFiles, language: string, pages: readonly Page[]) {
  const parts = pages.map(([fragment]) => shown(files.get(`fragment/${fragment}.pf_fragment`)!));
  const common = digest(parts.join('\n'), 7);
  const named = pages.map(([, words], i): Page => [partName(language, common, i), words]);
  const fragments = new Map(parts.map((part, i) => [`fragment/${named[i]![0]}.pf_fragment`, wrapped(Buffer.from(part))]));
  return { common, named, fragments };
}

/** Pagefind adds its ready-made interfaces, a worker that is a second copy of its code, and code for languages that it does not know. */
const isCommon = (path: string, wasm: string) => path === 'pagefind.js' || path.startsWith('index/') || path === `wasm.${wasm}.pagefind`;

/**
 * Makes a Pagefind bundle of one language small, and its bytes depend on its records alone. Meaning is not touched.
 * Order: Pagefind 1.5.2 writes filters, their values and sort orders as its hash maps happen to hold them, so two runs over the
 * same records differ. Size: every search loads the list of all pages and all their orders. Pages get names that begin alike, orders
 * become files of their own, which only a reader who sorts loads, and what is shown of a page goes without its text.
 * @param files as Pagefind makes them
 * @returns the files of the bundle, by path below its folder
 */
export function canonicalBundle(files: PagefindFiles): PagefindFiles {
  const { entry, code, language, meta } = readMeta(files);
  const filters = meta.filters.map(([name, hash]) => ({ name, ...rewriteFilter(files, hash) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { common, named, fragments } = rewritePages(files, code, meta.pages);
  const metaBytes = wrapped(encode([meta.version, named, meta.chunks, filters.map(({ name, hash }) => [name, hash]), [], meta.fields]));
  const hash = `${code}_${digest(metaBytes, 10)}`;
  return new Map<string, Uint8Array>([
    ...[...files].filter(([path]) => isCommon(path, language.wasm ?? 'unknown')),
    ...filters.map((filter) => [`filter/${filter.hash}.pf_filter`, filter.bytes] as const),
    ...fragments,
    ...meta.orders.map(([name, pages]) => [orderFile(common, name as OrderName), Buffer.from(JSON.stringify(pages))] as const),
    [`pagefind.${hash}.pf_meta`, metaBytes],
    ['pagefind-entry.json', Buffer.from(JSON.stringify({ ...entry, languages: { [code]: { ...language, hash } } }))],
  ]);
}
