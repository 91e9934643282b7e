import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { measure, type Measured } from './lib/bench/measure.ts';
import { bareProject, ourProject } from './lib/bench/projects.ts';
import { syntheticPractices } from './lib/bench/synthetic.ts';
import { command, UsageError } from './lib/command.ts';

const help = `npm run bench [-- --practices N] [--write]

Builds N synthetic practices (1,000 unless told) as one volume, and the same MDX files with a bare Astro, in one run.
Checks them as well, all and one. Prints seconds, memory and ratios; --write puts them into tests/scale/RESULTS.md.`;

const RESULTS = 'tests/scale/RESULTS.md';

const row = (name: string, { seconds, peakMb }: Measured, base: Measured) =>
  `| ${name} | ${seconds.toFixed(1)} | ${(seconds / base.seconds).toFixed(2)} | ${Math.round(peakMb)} |`;

function report(count: number, rows: readonly string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  return [
    `## ${count} practices in one volume`,
    '',
    `Machine: ${machine}.`,
    '',
    '| what | seconds | ratio to bare Astro | peak memory, MB |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

async function run(count: number): Promise<string> {
  const root = process.cwd();
  const temporary = mkdtempSync(join(tmpdir(), 'compendium-bench-'));
  try {
    const [ours, bare] = [join(temporary, 'ours'), join(temporary, 'bare')];
    const practices = syntheticPractices(root, count);
    ourProject(root, ours, practices);
    bareProject(root, bare, practices);
    const build = ['scripts/build.ts', '--volume', '1'];
    console.log(`bare Astro, ${count} practices …`);
    const base = await measure(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], bare);
    console.log('our volume …');
    const whole = await measure(build, ours);
    console.log('our volume, nothing changed …');
    const again = await measure(build, ours);
    const file = join(ours, 'content/volumes/1/practices', practices[0]!.slug, 'index.mdx');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /^summary: .*$/m,
        'summary: One edit to one practice, as an editor makes it every day of the year.',
      ),
    );
    console.log('our volume, one edit …');
    const edit = await measure(build, ours);
    console.log('the check …');
    const check = ['--import', './scripts/lib/keepCompiled.mjs', 'scripts/check.ts'];
    const all = await measure(check, ours);
    const one = await measure([...check, file], ours);
    return report(count, [
      row('bare Astro: title and text', base, base),
      row('our volume: check, pages, citations, card, two search indexes', whole, base),
      row('our volume after one edit', edit, base),
      row('our volume, nothing changed', again, base),
      row('check of all, style included', all, base),
      row('check of one file', one, base),
    ]);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

await command(help, { practices: { type: 'string', default: '1000' }, write: { type: 'boolean' } }, async ({ values }) => {
  const count = Number(values['practices']);
  if (!Number.isInteger(count) || count < 1) throw new UsageError('--practices takes a whole number');
  const text = await run(count);
  console.log(text);
  if (values['write'])
    writeFileSync(RESULTS, `# Benchmarks\n\nWritten by \`npm run bench -- --write\`; ratios are of one run on one machine.\n\n${text}`);
  return 0;
});
