import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hold } from '../../../scripts/lib/lock.ts';
import { exchange, placesOf, recover, swap } from '../../../scripts/lib/swap.ts';
import { content } from '../../fixtures/content.ts';
import { readySite, writeFiles } from '../../fixtures/sites.ts';

/** A project in which some of `dist`, `.dist-next` and `.dist-last` lie, each with a page that says which it was. */
function project(...names: ('dist' | 'next' | 'last')[]) {
  const { root } = content();
  const places = placesOf(root);
  for (const name of names) writeFiles(places[name], { 'index.html': name });
  const page = () => readFileSync(join(places.dist, 'index.html'), 'utf8');
  const beside = () => readdirSync(root).filter((name) => name.startsWith('.dist'));
  return { root, places, page, beside };
}

describe('swap', () => {
  it.each([[['next'] as const], [['dist', 'next'] as const]])('of %j puts the next site in its place', async (names) => {
    const { root, page, beside } = project(...names);
    await swap(root);
    expect(page()).toBe('next');
    expect(beside()).toEqual([]);
  });

  it('that fails leaves the old site and says why', async () => {
    const { root, page } = project('dist');
    await expect(swap(root)).rejects.toThrow('dist/ could not be replaced: ENOENT');
    expect(page()).toBe('dist');
  });

  it('does not happen while another one is at it', async () => {
    const { root, page } = project('dist', 'next');
    const release = await hold(join(root, '.cache/swap.lock'));
    const swapped = swap(root);
    await pause(300);
    expect(page()).toBe('dist');
    release();
    await swapped;
    expect(page()).toBe('next');
  });
});

it('an exchange that fails half way goes back', () => {
  const { places, page } = project('dist');
  expect(() => exchange(places)).toThrow('ENOENT');
  expect(page()).toBe('dist');
});

describe('recovery', () => {
  it.each([
    ['nothing', [], undefined],
    ['a site that was not finished', ['dist', 'next'], 'dist'],
    ['the site that was replaced', ['dist', 'last'], 'dist'],
    ['no site, for the old one gave way and the new one did not come', ['next', 'last'], 'last'],
    ['the first site, which was not finished', ['next'], undefined],
  ] as const)('from %s', async (_, names, wanted) => {
    const { root, places, page, beside } = project(...names);
    await recover(root);
    expect(existsSync(places.dist) ? page() : undefined).toBe(wanted);
    expect(beside()).toEqual([]);
  });
});

/** Joins two sites in turns until it is killed. */
const JOINING = (root: string, sites: readonly unknown[]) => `
  import { assemble } from '${join(process.cwd(), 'scripts/lib/assemble.ts')}';
  const sites = ${JSON.stringify(sites)}.map((site) => ({ ...site, files: new Map(site.files) }));
  for (let i = 0; ; i++) {
    await assemble('${root}', [sites[i % 2]]);
    console.log('joined');
  }
`;

it('a process that does nothing but join, killed at any moment, leaves one whole site or the other', { timeout: 60_000 }, async () => {
  const { root } = content();
  mkdirSync(join(root, '.cache'));
  const files = (text: string) => Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i % 7}/${i}.html`, text]));
  const sites = ['volume-1', 'portal'] as const;
  const ready = sites.map((site) => readySite(root, site, files(site)));
  const program = JOINING(
    root,
    ready.map((site) => ({ ...site, files: [...site.files] })),
  );
  for (let i = 0; i < 10; i++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    // The second join and the third replace a site that is there.
    for (let joins = 0; joins < 2 + (i % 2); joins++) await new Promise((resolve) => child.stdout.once('data', resolve));
    await pause(Math.random() * 150);
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    // The last step may still be under way in its own process; whoever comes next waits for it like this.
    (await hold(join(root, '.cache/swap.lock')))();
    const texts = new Set(Object.keys(files('')).map((path) => readFileSync(join(root, 'dist', path), 'utf8')));
    expect([...texts]).toHaveLength(1);
    expect(sites).toContain([...texts][0]);
    await recover(root);
  }
});
