import type { FacetValues } from '../domain/search/narrow.ts';
import type { PackedIndex } from '../domain/search/wordIndex.ts';

/** A practice in a bundle as its search knows it. */
export interface BundlePage {
  /** File of its page, beside the first page. */
  readonly url: string;
  /** What a result shows, by the names of the search index. */
  readonly meta: Readonly<Record<string, string>>;
  readonly facets: FacetValues;
}

/** All that the search of a bundle needs: it can fetch nothing. */
export interface BundleData {
  readonly language: string;
  /** Strings of the interface that browser code uses. */
  readonly strings: Readonly<Record<string, string>>;
  readonly pages: readonly BundlePage[];
  readonly index: PackedIndex;
  /** Orders by name, each with all pages from the lowest to the highest. */
  readonly sorts: Readonly<Record<string, readonly number[]>>;
  /** Stems of words of the texts that a stemmer of the language would not find. */
  readonly stems: Readonly<Record<string, string>>;
}

/** Name under which the data lie in the page. */
export const BUNDLE_DATA = 'compendium';

/** The data as a script: a page from a disk may load a script that lies beside it, but fetch nothing. */
export const bundleScript = (data: BundleData): string => `window.${BUNDLE_DATA} = ${JSON.stringify(data)};\n`;
