import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { command } from './lib/command.ts';

const help = `npm test [-- --only lint|types|unit|rules|build|browser]

Lint, types, and every test: pure logic, content rules, the built site as files, the built site in Chromium.
The last line counts what passed and failed.`;

const REPORT = '.cache/vitest.json';

const run = (program: string, args: readonly string[]): boolean =>
  spawnSync(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  }).status === 0;

/** Steps that have no tests inside: each counts as one. */
const steps: Readonly<Record<string, () => boolean>> = {
  lint: () => run('eslint/bin/eslint.js', ['.']) && run('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  types: () => run('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']),
};

function runVitest(projects: readonly string[]): { passed: number; failed: number } {
  mkdirSync('.cache', { recursive: true });
  const fine = run('vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<string, number>;
  // A suite that does not even load has no failed test, and yet it failed.
  const failed = fine ? 0 : numFailedTests || numFailedTestSuites || 1;
  return { passed: numPassedTests ?? 0, failed };
}

await command(help, { only: { type: 'string' } }, ({ values }) => {
  const only = values['only'] as string | undefined;
  let [passed, failed] = [0, 0];
  for (const [name, step] of Object.entries(steps)) {
    if (only && only !== name) continue;
    const fine = step();
    console.log(`${fine ? '✓' : '✗'} ${name}`);
    if (fine) passed += 1;
    else failed += 1;
  }
  if (!only || !(only in steps)) {
    const tests = runVitest(only ? [only] : []);
    passed += tests.passed;
    failed += tests.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
