import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import type { SiteName } from './sites.ts';

/** Variables that some programs set and Astro takes for its own: with `DEV` it would read all records anew for every page. */
const NOT_OURS = { DEV: undefined, PROD: undefined, MODE: undefined };

/** A site that is ready in the cache. */
export interface ReadySite {
  readonly site: SiteName;
  readonly folder: string;
  /** Was it there already, its inputs unchanged? */
  readonly reused: boolean;
}

/** How many finished builds of a site are kept, so that switching branches is cheap. */
const KEEP = 3;

const cacheOf = (root: string, site: SiteName) => join(root, '.cache', 'sites', site);

/**
 * Builds a site into a folder, in a process of its own.
 * @param work folder that the build may fill, `out` among it or not; the caller takes it away
 * @param env the environment, of which the settings of a deployment are a part
 * @throws with the output of a build that failed
 */
export function buildSite(root: string, site: SiteName, work: string, out: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/lib/siteWorker.ts'), site, work, out], {
      cwd: root,
      env: { ...env, ...NOT_OURS, COMPENDIUM_SITE: site, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${site} was not built (${signal ?? `exit ${code}`})\n${output}`)),
    );
  });
}

/** Builds older than the newest few go. */
function prune(cache: string, current: string): void {
  const old = readdirSync(cache).filter((name) => name !== current && /^[0-9a-f]{24}$/.test(name));
  for (const name of old.slice(0, Math.max(0, old.length - KEEP + 1))) rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * Builds a site unless the cache has it. The build goes to a folder of this process and is renamed when whole:
 * a killed build leaves nothing that could be taken for a finished one.
 */
async function ready(root: string, site: SiteName, log: (line: string) => void): Promise<ReadySite> {
  const key = fingerprint(root, site);
  const cache = cacheOf(root, site);
  const folder = join(cache, key);
  if (existsSync(folder)) return { site, folder, reused: true };
  const start = performance.now();
  const work = join(cache, `work-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await buildSite(root, site, work, join(work, 'out'));
    if (fingerprint(root, site) !== key) throw new Error(`${site}: files changed while it was built; build again`);
    if (!existsSync(folder)) renameSync(join(work, 'out'), folder);
    prune(cache, key);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  log(`${site}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return { site, folder, reused: false };
}

/**
 * Makes every site ready, as many at once as there are cores.
 * @throws with the output of the build that failed; sites finished by then stay in the cache
 */
export async function readySites(root: string, sites: readonly SiteName[], log: (line: string) => void): Promise<ReadySite[]> {
  const queue = [...sites];
  const done: ReadySite[] = [];
  const worker = async () => {
    for (let site = queue.shift(); site; site = queue.shift()) done.push(await ready(root, site, log));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), sites.length) }, worker));
  return done.sort((a, b) => sites.indexOf(a.site) - sites.indexOf(b.site));
}
