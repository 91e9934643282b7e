import { dev } from 'astro';
import { listVolumes } from '../src/files/list.ts';
import { command, UsageError } from './lib/command.ts';

const help = `npm run dev [-- --volume N] [--port N]

Live preview of everything, or of one volume, which starts faster. Search needs a build (npm start).`;

await command(help, { volume: { type: 'string' }, port: { type: 'string', default: '4322' } }, async ({ values }) => {
  const volume = values['volume'];
  if (volume !== undefined && !listVolumes(process.cwd()).includes(Number(volume)))
    throw new UsageError(`there is no volume ${String(volume)}`);
  process.env['COMPENDIUM_SITE'] = volume === undefined ? 'preview' : `preview-${String(volume)}`;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  await dev({ root: process.cwd(), server: { port: Number(values['port']) } });
  return 0;
});
