import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedPaths } from '../../../scripts/lib/askedPaths.ts';
import { changedSince } from '../../../scripts/lib/changed.ts';
import { content, FOLDER, PRACTICE, practiceText } from '../../fixtures/content.ts';

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    stdio: 'pipe',
  });

/** A tree under git whose first commit has the tag `before`. */
function repository() {
  const tree = content();
  git(tree.root, 'init', '--quiet');
  git(tree.root, 'add', '.');
  git(tree.root, 'commit', '--quiet', '-m', 'first');
  git(tree.root, 'tag', 'before');
  return tree;
}

describe('what changed since a commit', () => {
  it('is nothing at first', () => expect(askedPaths(repository().root, [], 'before')).toEqual([]));

  it('is what was committed, what was not, and what git does not know yet', () => {
    const tree = repository();
    tree.write(PRACTICE, practiceText({ title: 'Another title' }));
    git(tree.root, 'commit', '--quiet', '-am', 'second');
    tree.write('content/volumes/1/volume.yaml', 'number: 1\n');
    tree.write(`${FOLDER}/fr name\n“x”.mdx`, 'text');
    tree.write('notes.txt', 'text');
    expect(askedPaths(tree.root, [], 'before')).toEqual([`${FOLDER}/fr name\n“x”.mdx`, PRACTICE, 'content/volumes/1/volume.yaml']);
    expect(changedSince(tree.root, 'HEAD').present).toContain('notes.txt');
  });

  it('is everything, if a text is gone that others may name', () => {
    const tree = repository();
    rmSync(join(tree.root, PRACTICE));
    expect(changedSince(tree.root, 'before')).toEqual({ present: [], gone: [PRACTICE] });
    expect(askedPaths(tree.root, [], 'before')).toBe('everything');
  });

  it('is everything, if something changed that holds for all', () => {
    const tree = repository();
    tree.write('.github/editorial/words.txt', 'word\n');
    expect(askedPaths(tree.root, [], 'before')).toBe('everything');
  });

  it('counts from the project’s folder, wherever git begins', () => {
    const { root } = repository();
    mkdirSync(join(root, 'part/content'), { recursive: true });
    writeFileSync(join(root, 'part/content/a.yaml'), 'a: 1\n');
    expect(askedPaths(join(root, 'part'), [], 'before')).toEqual(['content/a.yaml']);
  });

  it.each(['nowhere', '--output=stolen', '-h', '', 'before; touch stolen', '$(touch stolen)', 'before:content'])(
    'is a matter of commits only: %j is refused and does nothing',
    (reference) => {
      const { root } = repository();
      expect(() => changedSince(root, reference)).toThrow(/git knows no such commit/);
      expect(existsSync(join(root, 'stolen'))).toBe(false);
    },
  );

  it('is refused where there is no git', () => {
    const { root } = content();
    expect(() => changedSince(root, 'HEAD')).toThrow(/needs a git checkout/);
    const script = join(process.cwd(), 'scripts/check.ts');
    const { status, stderr } = spawnSync(process.execPath, [script, '--since', 'HEAD'], { cwd: root, encoding: 'utf8', env: { PATH: '' } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--since needs git, which is not installed/);
  });
});
