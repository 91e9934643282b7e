import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...args: string[]) => execFileSync(process.execPath, ['scripts/coverage.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });

it('prints tables whose columns line up, and what is missing', () => {
  const text = run();
  const rows = text.split('\n\n')[1]!.split('\n');
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(text).toMatch(/^What is missing\n- /m);
});

it('gives the same numbers to programs', () => {
  const report = JSON.parse(run('--format', 'json')) as { practices: number; counts: Record<string, Record<string, number>> };
  for (const counts of Object.values(report.counts)) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(report.practices);
});

it('exits with 2 on wrong use', () => {
  expect(() => run('--format', 'xml')).toThrow(expect.objectContaining({ status: 2 }));
});
