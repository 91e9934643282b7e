import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { WORK } from './alone.ts';
import { clear } from './clear.ts';
import { readEntry, seal, siteIn, type ReadySite } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import type { SiteName } from './sites.ts';

/** Variables that some programs set and Astro takes for its own: with `DEV` it would read all records anew for every page. */
const NOT_OURS = { DEV: undefined, PROD: undefined, MODE: undefined };

/** How many finished builds of a site are kept, so that switching branches is cheap. */
const KEEP = 3;

type Log = (line: string) => void;

const cacheOf = (root: string, site: SiteName) => join(root, '.cache', 'sites', site);

/** Where the cache has, or would have, a site that is made from inputs of this fingerprint. */
export const entryOf = (root: string, site: SiteName, key: string): string => join(cacheOf(root, site), key);

/**
 * Builds a site into a folder, in a process of its own, which ends when this one does.
 * @param work folder that the build may fill, `out` among it or not; the caller takes it away
 * @param env the environment, of which the settings of a deployment are a part
 * @throws with the output of a build that failed
 */
export function buildSite(root: string, site: SiteName, work: string, out: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = ['--import', join(root, 'scripts/lib/keepCompiled.mjs'), join(root, 'scripts/lib/siteWorker.ts')];
    const child = spawn(process.execPath, [...program, site, work, out], {
      cwd: root,
      env: { ...env, ...NOT_OURS, COMPENDIUM_SITE: site, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${site} was not built (${signal ?? `exit ${code}`})\n${output}`)),
    );
  });
}

/** Builds older than the newest few go. */
function prune(cache: string, current: string): void {
  const age = (name: string) => statSync(join(cache, name)).mtimeMs;
  const old = readdirSync(cache).filter((name) => name !== current && /^[0-9a-f]{24}$/.test(name));
  for (const name of old.sort((a, b) => age(b) - age(a)).slice(KEEP - 1)) clear(join(cache, name));
}

/**
 * Builds a site into the cache. The build goes to a folder of this process and is renamed when whole and listed: a killed build
 * leaves nothing that could be taken for a finished one.
 */
async function make(root: string, site: SiteName, key: string): Promise<ReadySite> {
  const work = join(root, WORK, `${site}-${process.pid}`);
  const made = join(work, 'entry');
  const entry = entryOf(root, site, key);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  try {
    await buildSite(root, site, work, siteIn(made));
    if (fingerprint(root, site) !== key) throw new Error(`${site}: files changed while it was built; build again`);
    seal(made);
    mkdirSync(cacheOf(root, site), { recursive: true });
    renameSync(made, entry);
    prune(cacheOf(root, site), key);
    return readEntry(site, entry, false)!;
  } finally {
    clear(work);
  }
}

/** Takes a site from the cache, or builds it. What lies in its place and is no whole entry goes. */
async function ready(root: string, site: SiteName, key: string, log: Log): Promise<ReadySite> {
  const entry = entryOf(root, site, key);
  const there = readEntry(site, entry, true);
  if (there) return there;
  const start = performance.now();
  if (statSync(entry, { throwIfNoEntry: false })) log(`${site}: what the cache has is not whole; it is built anew`);
  rmSync(entry, { recursive: true, force: true });
  const made = await make(root, site, key);
  log(`${site}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return made;
}

/**
 * Makes every site ready, as many at once as there are cores. Only who is {@link alone} may call it.
 * @param keys fingerprint of what each site is to be made from
 * @throws with the output of the first build that failed, when none runs any more; sites finished by then stay in the cache
 */
export async function readySites(root: string, keys: ReadonlyMap<SiteName, string>, log: Log): Promise<ReadySite[]> {
  const queue = [...keys];
  const done = new Map<SiteName, ReadySite>();
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      try {
        done.set(next[0], await ready(root, ...next, log));
      } catch (error) {
        queue.length = 0;
        throw error;
      }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(availableParallelism(), keys.size) }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return [...keys.keys()].map((site) => done.get(site)!);
}
