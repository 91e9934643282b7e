import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../../src/config.ts';
import type { PracticeWithText } from '../../../src/files/records.ts';
import { makeIndex } from '../searchIndex.ts';
import { readSiteIndex, type SiteIndex } from './pagefindIndex.ts';

/** The built site, or as much of it as is at hand, by address. */
export interface BuiltSite {
  /** A page as text. */
  readonly page: (address: string) => string;
  readonly file: (address: string) => Uint8Array;
  /** The search index of a volume, or of all; made once, from the records, because the site's own leaves out the texts. */
  readonly index: (volume: number | undefined, language: string) => Promise<SiteIndex>;
}

/**
 * @param folders of sites, and of files that all share: whichever has a file gives it
 * @param practices every practice of the site
 */
export function builtSite(folders: readonly string[], practices: readonly PracticeWithText[]): BuiltSite {
  const indexes = new Map<string, Promise<SiteIndex>>();
  const find = (address: string): string => {
    const path = address.slice(basePath.length);
    const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
    if (found === undefined) throw new Error(`The built site has no ${address}: build again`);
    return found;
  };
  return {
    page: (address) => readFileSync(join(find(address), 'index.html'), 'utf8'),
    file: (address) => readFileSync(find(address)),
    index: (volume, language) => {
      const key = `${volume ?? 'all'} ${language}`;
      const own = practices.filter(({ practice }) => volume === undefined || practice.volume === volume);
      const index = indexes.get(key) ?? makeIndex(own, language).then(readSiteIndex);
      indexes.set(key, index);
      return index;
    },
  };
}
