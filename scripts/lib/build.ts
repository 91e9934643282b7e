import { alone } from './alone.ts';
import { assemble, type Extra } from './assemble.ts';
import { today } from './checkContent.ts';
import { checkOnce } from './checkOnce.ts';
import type { ReadySite } from './entry.ts';
import { extraFiles } from './extras.ts';
import { digester, fingerprints } from './fingerprint.ts';
import { formatFindings } from './format.ts';
import { allSites, type SiteName } from './sites.ts';
import { withSites } from './sound.ts';

type Log = (line: string) => void;

async function joinSites(root: string, sites: readonly ReadySite[], extras: readonly Extra[], log: Log): Promise<void> {
  const reused = sites.filter((site) => site.reused).map((site) => site.site);
  const assembled = await assemble(root, sites, extras);
  if (reused.length > 0) log(`unchanged, taken from the cache: ${reused.join(', ')}`);
  log(assembled ? `dist/: ${assembled.files} files, ${assembled.written} of them new` : 'dist/ is up to date');
}

async function build(root: string, only: SiteName | undefined, log: Log): Promise<boolean> {
  const start = performance.now();
  // Before the check: then what is built, which is compared with these at its end, is what was checked.
  const extras = only === undefined || only === 'portal' ? extraFiles(root) : [];
  const digest = digester(root);
  const keys = fingerprints(root, only ? [only] : allSites(root), process.env, digest);
  const { findings, practices } = checkOnce(root, today(), digest);
  if (findings.length > 0) {
    log(formatFindings(findings, 'text'));
    log(`\n${findings.length} problems: nothing was built, the last site stays as it is.`);
    return false;
  }
  log(`Content is fine: ${practices} practices.`);
  await withSites(root, keys, log, (sites) => joinSites(root, sites, extras, log));
  log(`done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

/**
 * Checks what a site must not be built without (style is left to `npm run check`), builds what changed, joins everything into `dist`.
 * Waits for another build of the same project.
 * @param only one site instead of all
 * @returns false if the content is not fine; `dist` is then untouched
 * @throws if a build fails; `dist` is then untouched
 */
export const buildAll = (root: string, only: SiteName | undefined, log: Log): Promise<boolean> =>
  alone(root, log, () => build(root, only, log));
