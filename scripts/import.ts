import { today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { importFile } from './lib/intake/importFile.ts';

const help = `npm run import -- FILE [--volume N] [--slug NAME] [--dry-run]

Reads a filled text template, the file of a practice (index.mdx) or a draft that the form saved, checks it as npm run check
would, and writes it into the volume of its start year. Writes nothing if something is wrong, and overwrites nothing.
  --volume N    the volume, if it is not to be chosen by the start year
  --slug NAME   the name in the address, if it is not to be made from country and title
  --dry-run     check only
Exit code: 0 fine, 1 something is wrong, 2 wrong use.`;

const options = { volume: { type: 'string' }, slug: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

await command(help, options, ({ values, positionals }) => {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('import takes one file');
  const wanted = { volume: values['volume'] as string | undefined, slug: values['slug'] as string | undefined };
  const { ok, text } = importFile(process.cwd(), file, { ...wanted, dryRun: values['dry-run'] === true }, today());
  console.log(text);
  return ok ? 0 : 1;
});
