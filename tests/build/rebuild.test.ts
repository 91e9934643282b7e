import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/fingerprint.ts';
import { bookName, BOOKS } from '../../src/files/books.ts';

const here = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'compendium-'));
const practice = join(copy, 'content/volumes/1/practices/x-road-data-exchange/index.mdx');

/** The project’s own files, without what is built or installed; packages are linked. */
function copyProject(): void {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: here, encoding: 'utf8' }).split(
    '\n',
  );
  for (const file of tracked) if (file && existsSync(join(here, file))) cpSync(join(here, file), join(copy, file));
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'));
  // Books that somebody made here are inputs of the portal, too.
  if (existsSync(join(here, BOOKS))) cpSync(join(here, BOOKS), join(copy, BOOKS), { recursive: true });
}

/** Runs a command of the project in the copy, as its user would. */
function run(script: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('scripts', script), ...args], {
      cwd: copy,
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Name and digest of every file of a built site. */
const digest = (root: string) =>
  filesBelow(join(root, 'dist'), '.').map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(root, 'dist', file)))
        .digest('hex')} ${file}`,
  );

/** Lays a book ready that was made from a state of volume 1 that is gone. */
function layOldBook(): void {
  const path = join(copy, BOOKS, bookName(1, 'en'));
  const file = { format: 'epub', bytes: 8, sha256: '0'.repeat(64) };
  const record = { volume: 1, language: 'en', date: '2026-11-25', version: '0.1.0+00000000', content: '0'.repeat(64), files: [file] };
  mkdirSync(join(copy, BOOKS), { recursive: true });
  writeFileSync(`${path}.json`, JSON.stringify(record));
  writeFileSync(`${path}.epub`, 'old book');
}

const change = (from: RegExp, to: string) => writeFileSync(practice, readFileSync(practice, 'utf8').replace(from, to));

beforeAll(async () => {
  copyProject();
  const { code, output } = await run('build.ts');
  expect(output).toContain('volume-1: built');
  expect(code).toBe(0);
}, 240_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a build', () => {
  it('in another folder gives the same bytes, search included', () => expect(digest(copy)).toEqual(digest(here)), 60_000);

  it('with nothing changed builds nothing', async () => {
    const { output } = await run('build.ts');
    expect(output).not.toContain(': built in');
    expect(output).toContain('dist/ is up to date');
  }, 60_000);

  it('after an edit to one practice builds its volume and the portal only, and says so', async () => {
    change(/^summary: .*$/m, 'summary: A summary that was written by a test of the build and stands nowhere else.');
    layOldBook();
    const { output } = await run('build.ts');
    expect([...output.matchAll(/^(\S+): built/gm)].map((match) => match[1]).sort()).toEqual(['portal', 'volume-1']);
    expect(output).toContain('unchanged, taken from the cache: volume-2, volume-3');
    expect(readFileSync(join(copy, 'dist/volumes/1/x-road-data-exchange/index.html'), 'utf8')).toContain('written by a test of the build');
    // The book that lies ready joins the site, and the page says that the site has moved on.
    expect(readFileSync(join(copy, 'dist/volumes/1/book.en.epub'), 'utf8')).toBe('old book');
    const downloads = readFileSync(join(copy, 'dist/data/index.html'), 'utf8');
    expect(downloads).toContain('href="/volumes/1/book.en.epub"');
    expect(downloads).toContain('The site is newer than this book');
  }, 120_000);

  it('of content that is not fine changes nothing and says where the fault is', async () => {
    const before = digest(copy);
    change(/^sector: .*$/m, 'sector: astrology');
    const { code, output } = await run('build.ts');
    expect(code).toBe(1);
    expect(output).toMatch(/x-road-data-exchange\/index\.mdx:\d+:\d+ sector must be one of/);
    expect(digest(copy)).toEqual(before);
  }, 60_000);

  it('of one volume makes that volume only', async () => {
    change(/^sector: .*$/m, 'sector: infrastructure-and-interoperability');
    const { code } = await run('build.ts', '--volume', '2');
    expect(code).toBe(0);
    expect(existsSync(join(copy, 'dist/volumes/2/index.html'))).toBe(true);
    expect(existsSync(join(copy, 'dist/volumes/1'))).toBe(false);
    expect(existsSync(join(copy, 'dist/practices'))).toBe(false);
  }, 120_000);

  it('marks the source whose address died, on the page of an open volume', async () => {
    const address = /^ +url: (\S+)$/m.exec(readFileSync(practice, 'utf8').slice(readFileSync(practice, 'utf8').indexOf('\nsources:')))![1]!;
    const days = { firstFailed: '2099-01-01', lastFailed: '2099-02-01', lastChecked: '2099-02-01' };
    writeFileSync(join(copy, 'content/links.json'), JSON.stringify({ addresses: { [address]: { ...days, lastStatus: '404' } } }));
    expect((await run('build.ts', '--volume', '1')).code).toBe(0);
    const page = readFileSync(join(copy, 'dist/volumes/1/x-road-data-exchange/index.html'), 'utf8');
    expect(page.match(/class="dead"/g)).toHaveLength(1);
    expect(page).toContain('This address no longer answers; last seen on');
  }, 120_000);

  it('refuses a volume that does not exist as wrong use', async () => {
    expect((await run('build.ts', '--volume', '99')).code).toBe(2);
  });
});
