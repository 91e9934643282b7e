import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, INTERFACE, PRACTICE, practiceText } from '../../fixtures/content.ts';

const script = join(process.cwd(), 'scripts/coverage.ts');
const words = readFileSync(INTERFACE, 'utf8');
/** One practice, from Rwanda, on land, in the first volume, with two independent sources. */
const small = (files = {}) => content({ [INTERFACE]: words, ...files }).root;
const coverage = (root: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });

describe('the command coverage', () => {
  it('prints tables whose columns line up, and what is missing at the end', () => {
    const { status, stdout } = coverage(small());
    expect(status).toBe(0);
    const rows = stdout.split('REGION AND SECTOR\n\n')[1]!.split('\n\n')[0]!.split('\n');
    expect(rows).toHaveLength(22);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.find((row) => row.startsWith('Land and property'))).toMatch(/1 +0 +0 +0 +0 +1$/);
    expect(stdout).toMatch(/WHAT IS MISSING\n\n- No practice from Africa in: Agriculture; /);
    expect(stdout).not.toMatch(/^- .*independent source/m);
  });

  it('gives the same numbers to other programs', () => {
    const report = JSON.parse(coverage(small(), '--format', 'json').stdout) as {
      practices: number;
      counts: Record<string, { count: number }[]>;
      gaps: { rule: string }[];
    };
    expect(report.practices).toBe(1);
    for (const cells of Object.values(report.counts)) expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(report.gaps.filter(({ rule }) => rule === 'cell')).toHaveLength(99);
  });

  it('ends with 1 if the content is not fine, and says what to do', () => {
    const { status, stdout, stderr } = coverage(small({ [PRACTICE]: practiceText({ country: 'XXX' }) }));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('npm run check');
  });

  it.each([['--format', 'xml'], ['--colour'], ['africa']])('ends with 2 on wrong use: %s %s', (...args) => {
    const { status, stderr } = coverage(small(), ...args.filter((arg) => arg !== undefined));
    expect(status).toBe(2);
    expect(stderr).toContain('npm run coverage');
  });

  it('helps', () =>
    expect(coverage(small(), '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--format text|json') as string,
    }));
});
