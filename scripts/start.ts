import { join } from 'node:path';
import { buildAll } from './lib/build.ts';
import { command } from './lib/command.ts';
import { serve } from './lib/serve.ts';

const help = `npm start [-- --port N]

Builds every volume, the portal and the search, and serves them on this machine. Stop with Ctrl+C.`;

await command(help, { port: { type: 'string', default: '4321' } }, async ({ values }) => {
  const root = process.cwd();
  if (!(await buildAll(root, undefined, console.log))) return 1;
  const { address } = await serve(join(root, 'dist'), Number(values['port']));
  console.log(`\nThe Compendium is at ${address}/`);
  return 0;
});
