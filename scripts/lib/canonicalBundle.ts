import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Pagefind’s files: gzip over a mark and CBOR. */
export const MARK = Buffer.from('pagefind_dcd');

type Pair = [name: string, value: unknown];
type Filter = [name: string, values: Pair[]];
/** Version, pages, index chunks, filters (name and hash), sorts, names of metadata. */
type Meta = [unknown, unknown, unknown, Pair[], Pair[], unknown];

/** What a file of a Pagefind bundle holds. */
export const unpack = <T>(path: string): T => decode(gunzipSync(readFileSync(path)).subarray(MARK.length)) as T;
const pack = (value: unknown): Buffer => gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
const byName = (a: Pair | Filter, b: Pair | Filter) => (a[0] < b[0] ? -1 : 1);
const digest = (bytes: Buffer, length: number) => createHash('sha256').update(bytes).digest('hex').slice(0, length);

/** Writes a filter with its values in order, under a name made from its content; returns that name. */
function rewriteFilter(folder: string, hash: string): string {
  const path = join(folder, 'filter', `${hash}.pf_filter`);
  const [name, values] = unpack<Filter>(path);
  const bytes = pack([name, [...values].sort(byName)]);
  const renamed = `${hash.split('_')[0]}_${digest(bytes, 7)}`;
  rmSync(path);
  writeFileSync(join(folder, 'filter', `${renamed}.pf_filter`), bytes);
  return renamed;
}

/**
 * Puts a Pagefind bundle into one order. Pagefind 1.5.2 writes filters, their values and sort orders as its hash maps
 * happen to hold them, so two runs over the same records differ; a build must give the same bytes twice.
 * Meaning is not touched, and names stay made from content.
 */
export function canonicalise(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(entry.languages)) {
    const path = join(folder, `pagefind.${language.hash}.pf_meta`);
    const [version, pages, chunks, filters, sorts, names] = unpack<Meta>(path);
    const renamed = filters.map(([name, hash]): Pair => [name, rewriteFilter(folder, hash as string)]).sort(byName);
    const bytes = pack([version, pages, chunks, renamed, [...sorts].sort(byName), names]);
    rmSync(path);
    language.hash = `${language.hash.split('_')[0]}_${digest(bytes, 10)}`;
    writeFileSync(join(folder, `pagefind.${language.hash}.pf_meta`), bytes);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  // Pagefind adds its ready-made interfaces; ours needs none of them.
  for (const name of readdirSync(folder)) if (/-(ui|highlight)\.(js|css)$/.test(name)) rmSync(join(folder, name));
}
