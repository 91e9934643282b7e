import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listVolumes } from '../../src/files/list.ts';
import { digest, projectCopy } from './copy.ts';

/**
 * What `.github/workflows/publish.yml` does on several machines, done in several folders: a job for each volume, whose
 * site travels from cache to cache, and a last job that makes the portal and joins. The commands are those of everyone.
 */
const here = process.cwd();
const volumes = listVolumes(here);
const jobs = volumes.map((volume) => ({ volume, ...projectCopy() }));
const { root: last, run: runLast } = projectCopy();
const siteOf = (root: string, volume: number) => join(root, '.cache/sites', `volume-${volume}`);

let output = '';

beforeAll(async () => {
  mkdirSync(join(last, '.cache/sites'), { recursive: true });
  for (const { volume, root, run } of jobs) {
    expect((await run('build.ts', ['--volume', String(volume)])).code).toBe(0);
    cpSync(siteOf(root, volume), siteOf(last, volume), { recursive: true });
  }
  const joined = await runLast('build.ts');
  output = joined.output;
  expect(joined.code).toBe(0);
}, 300_000);

describe('volumes that were built apart', () => {
  it('each leave one site in the cache, which is all that travels', () =>
    expect(jobs.map(({ volume, root }) => [readdirSync(join(root, '.cache/sites')), readdirSync(siteOf(root, volume)).length])).toEqual(
      volumes.map((volume) => [[`volume-${volume}`], 1]),
    ));

  it('are joined without being built again: the last job makes the portal and the search over all', () => {
    expect([...output.matchAll(/^(\S+): built/gm)].map((match) => match[1]).sort()).toEqual(['portal', 'search']);
    expect(output).toContain(`unchanged, taken from the cache: ${volumes.map((volume) => `volume-${volume}`).join(', ')}`);
  });

  it('give the site that one machine gives, byte for byte', () => expect(digest(last, 'dist')).toEqual(digest(here, 'dist')), 60_000);
});
