import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { section, type Machine } from './lib/bench/report.ts';
import { withSection } from './lib/bench/results.ts';
import { runBench } from './lib/bench/run.ts';
import { command, UsageError } from './lib/command.ts';

const help = `npm run bench [-- --practices N] [--volume-size N] [--beside FOLDER] [--write]

Makes N synthetic practices (1,000 unless told) in volumes of 1,000, builds them clean, again, and after one edit, checks them,
and measures memory, pages and search. Beside it, in the same run, what is there of Hugo (on the PATH), Eleventy and Starlight
(in node_modules of the folder named by --beside, with its own Astro for Starlight) and a bare Astro makes a site of the same texts.
Prints the results; --write puts them into tests/scale/RESULTS.md, in the place of the last run of that size.`;

const RESULTS = 'tests/scale/RESULTS.md';

const machine = (): Machine => ({
  cores: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  gibibytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg()[0]!,
});

const options = {
  practices: { type: 'string', default: '1000' },
  'volume-size': { type: 'string', default: '1000' },
  beside: { type: 'string' },
  write: { type: 'boolean' },
} as const;

await command(help, options, async ({ values }) => {
  const number = (flag: string) => {
    const value = Number(values[flag]);
    if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${flag} takes a whole number`);
    return value;
  };
  const beside = typeof values['beside'] === 'string' ? resolve(values['beside']) : undefined;
  if (beside && !existsSync(beside)) throw new UsageError(`there is no folder ${beside}`);
  const size = { practices: number('practices'), volumeSize: number('volume-size') };
  const before = machine();
  const run = await runBench(size, { root: process.cwd(), beside }, console.log);
  const text = section(run, before);
  console.log(`\n${text}`);
  if (values['write']) {
    const results = withSection(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '', text);
    writeFileSync(RESULTS, await format(results, { ...(await resolveConfig(RESULTS)), parser: 'markdown' }));
  }
  return 0;
});
