import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { readySites } from './buildSites.ts';
import { checkContent, today } from './checkContent.ts';
import { formatFindings } from './format.ts';
import { allSites, type SiteName } from './sites.ts';

/**
 * Checks the content, builds what changed, joins everything into `dist`.
 * @param only one site instead of all
 * @returns false if the content is not fine; `dist` is then untouched
 * @throws if a build fails; `dist` is then untouched
 */
export async function buildAll(root: string, only: SiteName | undefined, log: (line: string) => void): Promise<boolean> {
  const start = performance.now();
  const { findings, practices } = checkContent(root, today());
  if (findings.length > 0) {
    log(formatFindings(findings, 'text'));
    log(`\n${findings.length} problems: nothing was built, the last site stays as it is.`);
    return false;
  }
  log(`Content is fine: ${practices} practices.`);
  const sites = await readySites(root, only ? [only] : allSites(root), log);
  const reused = sites.filter((site) => site.reused).map((site) => site.site);
  if (reused.length > 0) log(`unchanged, taken from the cache: ${reused.join(', ')}`);
  const { files } = assemble(sites, join(root, 'dist'));
  log(`dist/: ${files} files, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}
