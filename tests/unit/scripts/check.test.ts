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
    expect(check(broken(), 'content/volumes/1/volume.yaml')).toMatchObject({ status: 0, stdout: 'Content is fine: what was named.\n' });
    expect(check(broken(), join(FOLDER, 'index.mdx')).stdout).toMatch(/^1 problem/m);
  });
  it('gives JSON to other programs, an empty list too', () => {
    expect(JSON.parse(check(broken(), '--format', 'json').stdout)).toHaveLength(2);
    expect(JSON.parse(check(content().root, '--format=json').stdout)).toEqual([]);
  });
  it.each(['content/volumes/1/practices/land', '../other', '/etc/hostname', '.github/editorial/words.txt', '\u202Ecba'])(
    'ends with 2 if there is nothing to check at %s',
    (path) => expect(check(broken(), path).status).toBe(2),
  );
  it('reports what is wrong with the folder of a file, and a twin of its title', () => {
    const files = {
      'content/volumes/1/practices/A_B/index.mdx': practiceText(),
      'content/volumes/1/practices/zzz/index.mdx': practiceText(),
    };
    const { root } = content(files);
    const rulesFor = (path: string) =>
      (JSON.parse(check(root, path, '--format', 'json').stdout) as { rule: string }[]).map(({ rule }) => rule);
    expect(rulesFor('content/volumes/1/practices/A_B/index.mdx')).toEqual(['folder', 'unique']);
    expect(rulesFor(PRACTICE)).toEqual(['unique']);
  });
  it('lists its rules', () => {
    expect(check(content().root, '--rules').stdout).toMatch(/^spelling .*\n.*\n {4}exceptions: \.github\/editorial\/words\.txt$/m);
    const listed = JSON.parse(check(content().root, '--rules', '--format', 'json').stdout) as object[];
    expect(listed).toContainEqual(expect.objectContaining({ name: 'unique', scope: 'corpus', guardsBuild: true }));
  });
  it.each([['--format', 'xml'], ['--colour'], ['--format'], ['content', '--since', 'HEAD'], ['--since']])(
    'ends with 2 on wrong use: %s %s',
    (...args) => {
      const { status, stderr } = check(content().root, ...args.filter((arg) => arg !== undefined));
      expect(status).toBe(2);
      expect(stderr).toContain('npm run check');
    },
  );
  it('helps', () =>
    expect(check(content().root, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--format text|github|json') as string,
    }));
});
