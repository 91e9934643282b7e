import type { FacetValues } from '../../../src/domain/search/narrow.ts';
import { unpackIndex, type PackedWord, type WordIndex } from '../../../src/domain/search/wordIndex.ts';
import { inside, readMeta, readUnder, type PagefindFiles } from '../pagefindFiles.ts';

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

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: FacetValues;
}

function readPage(files: PagefindFiles, name: string): IndexedPage {
  const { url, content, meta, filters } = JSON.parse(inside(files.get(`fragment/${name}.pf_fragment`)!).toString('utf8')) as Fragment;
  return { url, content, meta, facets: filters };
}

/** Reads what Pagefind made of records in one language. @param files as it made them: on the site they are smaller */
export function readSiteIndex(files: PagefindFiles): SiteIndex {
  const { pages, fields, orders } = readMeta(files).meta;
  const words = [...files.keys()]
    .filter((path) => path.startsWith('index/'))
    .sort()
    .flatMap((path) => readUnder<[PackedWord[]]>(files, path)[0]);
  return {
    pages: pages.map(([name]) => readPage(files, name)),
    words: unpackIndex({ lengths: pages.map(([, count]) => count), fields: [...fields], words }),
    sorts: Object.fromEntries(orders),
  };
}
