import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { guards } from '../rules/index.ts';
import { assemble } from './assemble.ts';
import { readySites, type ReadySite } from './buildSites.ts';
import { checkContent, today } from './checkContent.ts';
import { extraFiles } from './extras.ts';
import { formatFindings } from './format.ts';
import { allSites, type SiteName } from './sites.ts';

/** What `dist` was last joined from. It lies in the cache: the site itself holds nothing that is not for readers. */
const stampOf = (root: string) => join(root, '.cache', 'dist-stamp');
const stamp = (sites: readonly ReadySite[]) => sites.map(({ site, folder }) => `${site} ${basename(folder)}`).join('\n');

function joinSites(root: string, sites: readonly ReadySite[], log: (line: string) => void): void {
  const dist = join(root, 'dist');
  const file = stampOf(root);
  if (existsSync(dist) && existsSync(file) && readFileSync(file, 'utf8') === stamp(sites)) return log('dist/ is up to date');
  rmSync(file, { force: true });
  const { files } = assemble(sites, dist, sites.some(({ site }) => site === 'portal') ? extraFiles(root) : []);
  writeFileSync(file, stamp(sites));
  log(`dist/: ${files} files`);
}

/**
 * Checks what a site must not be built without (style is left to `npm run check`), builds what changed, joins everything into `dist`.
 * @param only one site instead of all
 * @returns false if the content is not fine; `dist` is then untouched
 * @throws if a build fails; `dist` is then untouched
 */
export async function buildAll(root: string, only: SiteName | undefined, log: (line: string) => void): Promise<boolean> {
  const start = performance.now();
  const { findings, practices } = checkContent(root, today(), { among: guards });
  if (findings.length > 0) {
    log(formatFindings(findings, 'text'));
    log(`\n${findings.length} problems: nothing was built, the last site stays as it is.`);
    return false;
  }
  log(`Content is fine: ${practices} practices.`);
  const sites = await readySites(root, only ? [only] : allSites(root), log);
  const reused = sites.filter((site) => site.reused).map((site) => site.site);
  if (reused.length > 0) log(`unchanged, taken from the cache: ${reused.join(', ')}`);
  joinSites(root, sites, log);
  log(`done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}
