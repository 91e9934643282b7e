import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { command } from './lib/command.ts';

const help = `npm test [-- --only lint|types|unit|rules|build|browser]

Lint, types, and every test: pure logic, content rules, the built site as files, the built site in Chromium.
The last line counts what passed and failed.`;

const REPORT = '.cache/vitest.json';

interface Ended {
  readonly fine: boolean;
  readonly output: string;
}

/** Runs a program of a package. @param aloud shows what it prints as it comes; else it is returned */
function run(program: string, args: readonly string[], aloud: boolean): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      stdio: aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ fine: code === 0, output }));
  });
}

/** Steps that have no tests inside: each counts as one, and ends at the first program that finds something. */
const steps: Readonly<Record<string, readonly (readonly [program: string, ...args: string[]])[]>> = {
  lint: [
    ['eslint/bin/eslint.js', '.'],
    ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  types: [['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']],
};

async function runStep(name: string): Promise<Ended> {
  let output = '';
  for (const [program, ...args] of steps[name]!) {
    const ended = await run(program, args, false);
    output += ended.output;
    if (!ended.fine) return { fine: false, output };
  }
  return { fine: true, output };
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One after the other, beside the tests: these leave a core idle whenever they wait for the browser. */
async function runSteps(names: readonly string[]): Promise<{ count: Count; output: string }> {
  const ended: (Ended & { name: string })[] = [];
  for (const name of names) ended.push({ name, ...(await runStep(name)) });
  const passed = ended.filter(({ fine }) => fine).length;
  const output = ended.map(({ name, fine, output: said }) => `${said}${fine ? '✓' : '✗'} ${name}\n`).join('');
  return { count: { passed, failed: ended.length - passed }, output };
}

async function runVitest(projects: readonly string[]): Promise<Count> {
  mkdirSync('.cache', { recursive: true });
  const args = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ];
  const { fine } = await run('vitest/vitest.mjs', args, true);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<string, number>;
  // A suite that does not even load has no failed test, and yet it failed.
  const failed = fine ? 0 : numFailedTests || numFailedTestSuites || 1;
  return { passed: numPassedTests ?? 0, failed };
}

await command(help, { only: { type: 'string' } }, async ({ values }) => {
  const only = values['only'] as string | undefined;
  const isStep = only !== undefined && only in steps;
  const [{ count, output }, tests] = await Promise.all([
    runSteps(only === undefined ? Object.keys(steps) : isStep ? [only] : []),
    isStep ? { passed: 0, failed: 0 } : runVitest(only === undefined ? [] : [only]),
  ]);
  const [passed, failed] = [count.passed + tests.passed, count.failed + tests.failed];
  console.log(`\n${output}\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
