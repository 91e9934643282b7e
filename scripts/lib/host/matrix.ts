import { listVolumes } from '../../../src/files/list.ts';
import { fingerprints } from '../fingerprint.ts';
import type { SiteName } from '../sites.ts';

/** A job of the workflow that publishes: the volume that it builds, and the key under which its site is cached. */
export interface Job {
  readonly volume: number;
  /** Fingerprint of all that the volume's site is made from: another key, another site. */
  readonly key: string;
}

/** Most jobs that one matrix of GitHub Actions may have (docs.github.com, "Running variations of jobs in a workflow"). */
const MOST_JOBS = 256;

/**
 * A job for each volume on disk.
 * @param env SITE_URL, BASE_PATH and REPOSITORY_URL as the build reads them: they are part of the key
 * @throws without SITE_URL, since a site with addresses of nowhere must not be published; without volumes; with more than a matrix takes
 */
export function matrixJobs(root: string, env: NodeJS.ProcessEnv): Job[] {
  if (!env['SITE_URL']) throw new Error('SITE_URL is not set: name the origin of the site in a variable of the repository');
  const volumes = listVolumes(root);
  if (volumes.length === 0 || volumes.length > MOST_JOBS) throw new Error(`${volumes.length} volumes: a matrix takes 1 to ${MOST_JOBS}`);
  const keys = fingerprints(
    root,
    volumes.map((volume): SiteName => `volume-${volume}`),
    env,
  );
  return volumes.map((volume) => ({ volume, key: keys.get(`volume-${volume}`)! }));
}

/** The jobs as a line of a workflow's output: `jobs=[…]`. */
export const asOutput = (jobs: readonly Job[]): string => `jobs=${JSON.stringify(jobs)}`;
