import { listVolumes } from '../src/files/list.ts';
import { buildAll } from './lib/build.ts';
import { command, UsageError } from './lib/command.ts';

const help = `npm run build [-- --volume N]

Checks the content and builds every volume and the portal into dist/, or one volume's site.
What did not change is taken from .cache/. If anything is wrong, the last dist/ stays in place.
Settings from the environment: SITE_URL, BASE_PATH, REPOSITORY_URL (see README).`;

await command(help, { volume: { type: 'string' } }, async ({ values, positionals }) => {
  const root = process.cwd();
  const volume = values['volume'] === undefined ? undefined : Number(values['volume']);
  if (positionals.length > 0) throw new UsageError(`unknown: ${positionals.join(' ')}`);
  if (volume !== undefined && !listVolumes(root).includes(volume)) throw new UsageError(`there is no volume ${String(values['volume'])}`);
  return (await buildAll(root, volume === undefined ? undefined : `volume-${volume}`, console.log)) ? 0 : 1;
});
