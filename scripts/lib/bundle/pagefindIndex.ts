import { readdirSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FacetValues } from '../../../src/domain/search/narrow.ts';
import { unpackIndex, type PackedWord, type WordIndex } from '../../../src/domain/search/wordIndex.ts';
import { MARK, unpack } from '../canonicalBundle.ts';

/** A page of the site’s search index. */
export interface IndexedPage {
  /** Address on the site. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly facets: FacetValues;
  /** All text that was indexed, by whose words positions count. */
  readonly content: string;
}

/** The site’s search index, whole. Pages go by their number. */
export interface SiteIndex {
  readonly pages: readonly IndexedPage[];
  readonly words: WordIndex;
  /** Numbers of the pages in each order, the lowest first. */
  readonly sorts: Readonly<Record<string, readonly number[]>>;
}

type Meta = [version: string, pages: [hash: string, words: number][], unknown, unknown, sorts: [string, number[]][], fields: string[]];
type Fragment = { url: string; content: string; meta: Record<string, string>; filters: FacetValues };

const readFragment = (file: string) => JSON.parse(gunzipSync(readFileSync(file)).subarray(MARK.length).toString('utf8')) as Fragment;

function readPage(folder: string, hash: string): IndexedPage {
  const { url, content, meta, filters } = readFragment(join(folder, 'fragment', `${hash}.pf_fragment`));
  return { url, content, meta, facets: filters };
}

/**
 * Reads what Pagefind wrote for one language.
 * @param folder the Pagefind bundle in the built site
 */
export function readSiteIndex(folder: string): SiteIndex {
  const metaFile = readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!;
  const [, pages, , , sorts, fields] = unpack<Meta>(join(folder, metaFile));
  const words = readdirSync(join(folder, 'index'))
    .sort()
    .flatMap((name) => unpack<[PackedWord[]]>(join(folder, 'index', name))[0]);
  return {
    pages: pages.map(([hash]) => readPage(folder, hash)),
    words: unpackIndex({ lengths: pages.map(([, count]) => count), fields, words }),
    sorts: Object.fromEntries(sorts),
  };
}
