import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../../src/config.ts';
import { readSiteIndex, type SiteIndex } from './pagefindIndex.ts';

/** The built site, or as much of it as is at hand, by address. */
export interface BuiltSite {
  /** A page as text. */
  readonly page: (address: string) => string;
  readonly file: (address: string) => Uint8Array;
  /** A search index by its folder; read once. */
  readonly index: (address: string) => SiteIndex;
}

/** @param folders of sites, and of files that all share: whichever has a file gives it */
export function builtSite(folders: readonly string[]): BuiltSite {
  const indexes = new Map<string, SiteIndex>();
  const find = (address: string): string => {
    const path = address.slice(basePath.length);
    const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
    if (found === undefined) throw new Error(`The built site has no ${address}: build again`);
    return found;
  };
  return {
    page: (address) => readFileSync(join(find(address), 'index.html'), 'utf8'),
    file: (address) => readFileSync(find(address)),
    index: (address) => {
      if (!indexes.has(address)) indexes.set(address, readSiteIndex(find(address)));
      return indexes.get(address)!;
    },
  };
}
