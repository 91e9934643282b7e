import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, FOLDER, PRACTICE, practiceText } from '../../fixtures/content.ts';

const script = join(process.cwd(), 'scripts/check.ts');
const check = (root: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
const broken = () => content({ [PRACTICE]: practiceText({ country: 'XXX' }), [`${FOLDER}/notes.txt`]: '' }).root;

describe('the command check', () => {
  it('ends with 0 if all is fine', () =>
    expect(check(content().root)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Content is fine/) as string }));
  it('ends with 1 if something is wrong, and says what', () => {
    const { status, stdout } = check(broken());
    expect(status).toBe(1);
    expect(stdout).toContain(`${PRACTICE}:4:10 country must be one of`);
    expect(stdout).toMatch(/^2 problems/m);
  });
  it('shows only what was asked for', () => {
    expect(check(broken(), `./${FOLDER}/notes.txt`).stdout).toMatch(/^1 problem/m);
    expect(check(broken(), 'content/volumes/1/practices/land').status).toBe(0);
  });
  it('gives JSON to other programs, an empty list too', () => {
    expect(JSON.parse(check(broken(), '--format', 'json').stdout)).toHaveLength(2);
    expect(JSON.parse(check(content().root, '--format=json').stdout)).toEqual([]);
  });
  it.each([['--format', 'xml'], ['--colour'], ['--format']])('ends with 2 on wrong use: %s %s', (...args) => {
    const { status, stderr } = check(content().root, ...args.filter((arg) => arg !== undefined));
    expect(status).toBe(2);
    expect(stderr).toContain('npm run check');
  });
  it('helps', () =>
    expect(check(content().root, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--format text|github|json') as string,
    }));
});
