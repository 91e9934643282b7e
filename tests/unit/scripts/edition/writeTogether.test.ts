import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestsOf } from '../../../../scripts/lib/edition/volumeFiles.ts';
import { takeBack, writeTogether } from '../../../../scripts/lib/edition/writeTogether.ts';
import { filesBelow } from '../../../../scripts/lib/fingerprint.ts';
import { content } from '../../../fixtures/content.ts';

const tree = () => content({ 'content/a.txt': 'old a', 'content/b.txt': 'old b' });
const files = new Map([
  ['content/a.txt', 'new a'],
  ['content/new.txt', 'new'],
  ['content/b.txt', 'new b'],
]);
const everything = (root: string) => ({
  ...digestsOf(root, 'content'),
  hidden: filesBelow(root, 'content').filter((file) => /\/\./.test(file)),
});
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** A system that fails, or a process that dies, at the n-th file. */
const failingAt = (n: number, error: Error) => {
  let done = 0;
  return (from: Parameters<typeof renameSync>[0], to: Parameters<typeof renameSync>[1]) => {
    if (done === n) throw error;
    done += 1;
    renameSync(from, to);
  };
};

describe('writing together', () => {
  it('writes every file and leaves nothing else', () => {
    const { root } = tree();
    writeTogether(root, files);
    for (const [path, text] of files) expect(read(root, path)).toBe(text);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
    expect(everything(root).hidden).toEqual([]);
  });

  it.each([0, 1, 2])('leaves everything as it was if file %d cannot be written', (n) => {
    const { root } = tree();
    const before = everything(root);
    expect(() => writeTogether(root, files, failingAt(n, new Error('disk full')))).toThrow('disk full');
    expect(everything(root)).toEqual(before);
    expect(takeBack(root)).toBe(false);
  });

  it.each([0, 1, 2])('is taken back by the next command if the process died at file %d', (n) => {
    const { root } = tree();
    const before = everything(root);
    // A process that dies runs no handler: what it had done lies there, the copies of the old files too.
    const undo = join(root, '.cache/freeze-undo');
    const died = (from: Parameters<typeof renameSync>[0], to: Parameters<typeof renameSync>[1]) => {
      if (readdirSync(join(root, 'content')).filter((name) => name.endsWith('.next')).length === files.size - n) {
        renameSync(undo, `${undo}-saved`);
        throw new Error('died');
      }
      renameSync(from, to);
    };
    expect(() => writeTogether(root, files, died)).toThrow('died');
    renameSync(`${undo}-saved`, undo);
    expect(everything(root)).not.toEqual(before);
    expect(takeBack(root)).toBe(true);
    expect(everything(root)).toEqual(before);
    expect(existsSync(undo)).toBe(false);
  });

  it('fails before it touches anything if a folder is missing', () => {
    const { root } = tree();
    const before = everything(root);
    expect(() => writeTogether(root, new Map([...files, ['content/no/such/folder.txt', '']]))).toThrow();
    expect(everything(root)).toEqual(before);
  });
});
