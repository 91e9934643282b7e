import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as whole from '../../../scripts/lib/checkContent.ts';
import { checkOnce } from '../../../scripts/lib/checkOnce.ts';
import { content, contentWith, FOLDER, PRACTICE, TODAY, type Content } from '../../fixtures/content.ts';

/** A tree without links, with stand-ins for the code. */
function project(tree: Content = content()): Content {
  for (const name of ['vocabularies', 'reference']) {
    rmSync(join(tree.root, 'content', name));
    cpSync(join(process.cwd(), 'content', name), join(tree.root, 'content', name), { recursive: true });
  }
  for (const file of ['src/a.ts', 'scripts/rules/a.ts', 'package-lock.json']) tree.write(file, '1');
  return tree;
}

/** Does a second check look at the content, after something happened to it? */
function looksAgain(tree: Content, happens: (tree: Content) => void, today = TODAY): boolean {
  const first = checkOnce(tree.root, TODAY);
  happens(tree);
  const spy = vi.spyOn(whole, 'checkContent');
  const second = checkOnce(tree.root, today);
  const looked = spy.mock.calls.length > 0;
  spy.mockRestore();
  if (!looked) expect(second).toEqual(first);
  return looked;
}

describe('content that was fine', () => {
  it('is not checked again', () => expect(looksAgain(project(), () => undefined)).toBe(false));

  it.each<[string, (tree: Content) => void]>([
    ['a practice', ({ write }) => write(PRACTICE, 'changed')],
    ['the code of a rule', ({ write }) => write('scripts/rules/a.ts', '2')],
    ['an editorial list', ({ write }) => write('.github/editorial/words.txt', '2')],
    ['a package', ({ write }) => write('package-lock.json', '2')],
    ['an empty folder', ({ root }) => mkdirSync(join(root, FOLDER, 'Empty'))],
    [
      'a link in place of a file',
      ({ root }) => (rmSync(join(root, 'src/a.ts')), symlinkSync('../package-lock.json', join(root, 'src/a.ts'))),
    ],
    ['what is remembered', ({ write, root }) => write('.cache/checked', readFileSync(join(root, '.cache/checked'), 'utf8').slice(1))],
  ])('is checked again after a change to %s', (_, happens) => expect(looksAgain(project(), happens)).toBe(true));

  it('is checked again on another day', () => expect(looksAgain(project(), () => undefined, '2026-11-26')).toBe(true));
});

it('content that is not fine is checked every time', () => {
  const tree = project(contentWith({ country: 'XXX' }));
  expect(looksAgain(tree, () => undefined)).toBe(true);
  expect(checkOnce(tree.root, TODAY).findings.length).toBeGreaterThan(0);
});
