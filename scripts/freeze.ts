import { listVolumes } from '../src/files/list.ts';
import { command, UsageError } from './lib/command.ts';
import { today } from './lib/checkContent.ts';
import { freezeVolume, type Mode } from './lib/edition/freeze.ts';

const help = `npm run freeze -- N… [--errata | --again]

Publishes volumes: checks the content, the sources, the coverage (limits: src/domain/editionRules.ts; waived with a reason in
volume.yaml) and the bytes of what is built; then sets status and date and writes manifest.json, changes.json and CITATION.cff.
With one fault nothing is written, and all faults are told.
  --errata  records corrections of a published volume as its next edition (1.0, 1.1, …)
  --again   the content is as published: records what today's code builds of it, in the same edition
The date is today, or SOURCE_DATE_EPOCH (seconds). Decision: .github/decisions/0018.
Exit code: 0 published, or nothing to do; 1 refused; 2 wrong use.`;

const flag = { type: 'boolean' } as const;

await command(help, { errata: flag, again: flag }, async ({ values, positionals }) => {
  const root = process.cwd();
  if (values['errata'] && values['again']) throw new UsageError('either --errata or --again');
  if (positionals.length === 0) throw new UsageError('which volume?');
  for (const name of positionals) if (!listVolumes(root).map(String).includes(name)) throw new UsageError(`there is no volume ${name}`);
  const mode: Mode = values['errata'] ? 'errata' : values['again'] ? 'again' : 'first';
  let fine = true;
  for (const name of positionals) fine = (await freezeVolume(root, Number(name), mode, today(), console.log)) && fine;
  return fine ? 0 : 1;
});
