import { build } from 'astro';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listVolumes } from '../../src/files/list.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { writeSearchIndex } from './searchIndex.ts';
import { volumeOf, type SiteName } from './sites.ts';

/**
 * Builds one site into a folder. Runs as a process of its own (`node siteWorker.ts SITE WORK OUT`), because
 * Astro’s `.astro` folder and its caches must not be shared between builds that run side by side.
 */
// Nobody waits for what is made for a build that was killed.
process.once('disconnect', () => process.exit(1));

const [site, work, out] = process.argv.slice(2) as [SiteName, string, string];
const root = process.cwd();
const volume = volumeOf(site);
const empty = join(work, 'public');
mkdirSync(empty, { recursive: true });

/** The index needs the records only, so it is made while Astro, which uses one core, makes the pages. */
const practices = readPracticesWithText(root, volume === undefined ? listVolumes(root) : [volume]);
const search = join(work, 'search');
const pages = build({
  root: work,
  configFile: relative(work, join(root, 'astro.config.mjs')),
  srcDir: join(root, 'src'),
  publicDir: volume === undefined ? join(root, 'public') : empty,
  outDir: out,
  cacheDir: join(work, 'cache'),
  logLevel: 'warn',
});
await Promise.all([pages, writeSearchIndex(practices, search)]);
// Astro empties the folder that it builds into, so the index joins at the end.
const place = join(out, volume === undefined ? 'pagefind' : `volumes/${volume}/pagefind`);
mkdirSync(dirname(place), { recursive: true });
renameSync(search, place);
process.exit(0);
