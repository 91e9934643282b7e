import { dirname } from 'node:path';
import { alone } from './alone.ts';
import { readySites } from './buildSites.ts';
import { clear } from './clear.ts';
import { proveAll, WrongFile, type ReadySite } from './entry.ts';
import { fingerprints } from './fingerprint.ts';
import type { SiteName } from './sites.ts';

/**
 * Makes sites ready and uses them. If one from the cache turns out to have a wrong file, it is built anew and used again.
 * @param keys fingerprint of what each site is to be made from
 * @param use reads the sites, proves what it reads, and may be called again after it threw WrongFile
 * @throws what `use` throws; WrongFile only if the site was built just now, or if the file is none of a site
 */
export async function withSites<T>(
  root: string,
  keys: ReadonlyMap<SiteName, string>,
  log: (line: string) => void,
  use: (sites: readonly ReadySite[]) => T | Promise<T>,
): Promise<T> {
  let sites = await readySites(root, keys, log);
  for (;;)
    try {
      return await use(sites);
    } catch (error) {
      if (!(error instanceof WrongFile) || !error.owner?.reused) throw error;
      const { site, folder } = error.owner;
      log(`${site}: a file in the cache is not what was built (${error.path}); the site is built anew`);
      clear(dirname(folder));
      const [again] = await readySites(root, new Map([[site, keys.get(site)!]]), log);
      sites = sites.map((ready) => (ready.site === site ? again! : ready));
    }
}

/**
 * Makes sites ready, proves every file of them, and uses them while nothing else builds.
 * @param use may be called again, but not before everything was proved
 */
export const withWholeSites = <T>(
  root: string,
  sites: readonly SiteName[],
  log: (line: string) => void,
  use: (sites: readonly ReadySite[]) => T | Promise<T>,
): Promise<T> =>
  alone(root, log, () =>
    withSites(root, fingerprints(root, sites), log, (ready) => {
      for (const site of ready) proveAll(site);
      return use(ready);
    }),
  );
