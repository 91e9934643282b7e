import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { listVolumes } from '../src/files/list.ts';
import { command, UsageError } from './lib/command.ts';
import { today } from './lib/checkContent.ts';
import { freezeVolume, type Mode } from './lib/edition/freeze.ts';

const help = `npm run freeze -- N… [--errata | --again] [--no-book]

Publishes volumes: checks the content, the sources, the coverage (limits: src/domain/editionRules.ts; waived with a reason in
volume.yaml) and the bytes of what is built; then sets status and date and writes manifest.json, changes.json and CITATION.cff.
With one fault nothing is written, and all faults are told. Then makes the volume's books and offline copies.
  --errata  records corrections of a published volume as its next edition (1.0, 1.1, …)
  --again   the content is as published: records what today's code builds of it, in the same edition
  --no-book leaves these out; they can be made at any time (npm run book -- N, npm run bundle -- N)
The date is today, or SOURCE_DATE_EPOCH (seconds). Decision: .github/decisions/0018.
Exit code: 0 published, or nothing to do; 1 refused, or published without what could not be made of it; 2 wrong use.`;

const flag = { type: 'boolean' } as const;

/**
 * Makes books and offline copies, by the commands that everybody uses: they read the volume as it is published now, where this
 * process has read it as it was. A volume is published whether or not they can be made: they follow from it.
 */
function makeCopies(root: string, volume: number): boolean {
  const commands = ['book', 'bundle'];
  const isMade = (name: string) =>
    spawnSync(process.execPath, [join(root, 'scripts', `${name}.ts`), String(volume)], { cwd: root, stdio: 'inherit' }).status === 0;
  const missing = commands.filter((name) => !isMade(name));
  for (const name of missing) console.error(`Volume ${volume} is published, but not all was made of it: npm run ${name} -- ${volume}`);
  return missing.length === 0;
}

await command(help, { errata: flag, again: flag, 'no-book': flag }, async ({ values, positionals }) => {
  const root = process.cwd();
  if (values['errata'] && values['again']) throw new UsageError('either --errata or --again');
  if (positionals.length === 0) throw new UsageError('which volume?');
  for (const name of positionals) if (!listVolumes(root).map(String).includes(name)) throw new UsageError(`there is no volume ${name}`);
  const mode: Mode = values['errata'] ? 'errata' : values['again'] ? 'again' : 'first';
  let fine = true;
  for (const volume of positionals.map(Number)) {
    const published = await freezeVolume(root, volume, mode, today(), console.log);
    fine = published && (values['no-book'] === true || makeCopies(root, volume)) && fine;
  }
  return fine ? 0 : 1;
});
