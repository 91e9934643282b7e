import { build } from 'astro';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listVolumes } from '../../src/files/list.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { writeKeepLists } from './keepList.ts';
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

function writePages(): Promise<void> {
  const empty = join(work, 'public');
  mkdirSync(empty, { recursive: true });
  return build({
    root: work,
    configFile: relative(work, join(root, 'astro.config.mjs')),
    srcDir: join(root, 'src'),
    publicDir: site === 'portal' ? join(root, 'public') : empty,
    outDir: out,
    cacheDir: join(work, 'cache'),
    logLevel: 'warn',
  });
}

async function writeVolume(number: number): Promise<void> {
  const search = join(work, 'search');
  const practices = readPracticesWithText(root, [number]);
  // The index needs the records only, so it is made while Astro, which uses one core, makes the pages.
  await Promise.all([writePages(), writeSearchIndex(practices, search)]);
  // Astro empties the folder that it builds into, so the index joins at the end.
  const place = join(out, `volumes/${number}/pagefind`);
  mkdirSync(dirname(place), { recursive: true });
  renameSync(search, place);
  writeKeepLists(
    root,
    out,
    number,
    practices.map(({ practice }) => practice),
  );
}

if (volume !== undefined) await writeVolume(volume);
else if (site === 'search') await writeSearchIndex(readPracticesWithText(root, listVolumes(root)), join(out, 'pagefind'));
else await writePages();
process.exit(0);
