import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/lib/sha256.ts';
import { bookName, BOOKS } from '../../src/files/books.ts';
import { BUNDLES, bundleName } from '../../src/files/bundles.ts';
import { digest, projectCopy } from './copy.ts';

const { root: copy, run } = projectCopy();
const dist = () => digest(copy, 'dist');
/** Of a volume that is open: a published one would have to be changed with an erratum. */
const practice = join(copy, 'content/volumes/3/practices/australia-robodebt/index.mdx');

/** Lays a book ready that was made from a state of volume 3 that is gone. */
function layOldBook(): void {
  const path = join(copy, BOOKS, bookName(3, 'en'));
  const file = { format: 'epub', bytes: 8, sha256: sha256('old book') };
  const record = { volume: 3, language: 'en', date: '2026-11-25', version: '0.1.0+00000000', content: '0'.repeat(64), files: [file] };
  mkdirSync(join(copy, BOOKS), { recursive: true });
  writeFileSync(`${path}.json`, JSON.stringify(record));
  writeFileSync(`${path}.epub`, 'old book');
}

/** The same for a bundle. */
function layOldBundle(): void {
  const path = join(copy, BUNDLES, bundleName({ kind: 'volume', id: '3' }, 'en'));
  const stamp = { language: 'en', date: '2026-11-25', version: '0.1.0+00000000', content: '0'.repeat(64) };
  mkdirSync(join(copy, BUNDLES), { recursive: true });
  writeFileSync(`${path}.json`, JSON.stringify({ kind: 'volume', id: '3', ...stamp, bytes: 10, sha256: sha256('old bundle') }));
  writeFileSync(`${path}.zip`, 'old bundle');
}

const change = (from: RegExp, to: string) => writeFileSync(practice, readFileSync(practice, 'utf8').replace(from, to));

beforeAll(async () => {
  // What lies ready belongs to the site that is compared.
  for (const folder of [BOOKS, BUNDLES]) if (existsSync(folder)) cpSync(folder, join(copy, folder), { recursive: true });
  const { code, output } = await run('build.ts');
  expect(output).toContain('volume-1: built');
  expect(code).toBe(0);
}, 240_000);

describe('a build', () => {
  it(
    'in another folder, time zone, language and order of files gives the same bytes, search included',
    () => expect(dist()).toEqual(digest(process.cwd(), 'dist')),
    60_000,
  );

  it('with nothing changed builds nothing', async () => {
    const { output } = await run('build.ts');
    expect(output).not.toContain(': built in');
    expect(output).toContain('dist/ is up to date');
  }, 60_000);

  it('after an edit to one practice builds its volume and the portal only, and says so', async () => {
    change(/^summary: .*$/m, 'summary: A summary that was written by a test of the build and stands nowhere else.');
    layOldBook();
    layOldBundle();
    const { output } = await run('build.ts');
    expect([...output.matchAll(/^(\S+): built/gm)].map((match) => match[1]).sort()).toEqual(['portal', 'search', 'volume-3']);
    expect(output).toContain('unchanged, taken from the cache: volume-1, volume-2');
    expect(readFileSync(join(copy, 'dist/volumes/3/australia-robodebt/index.html'), 'utf8')).toContain('written by a test of the build');
    // The book and the bundle that lie ready join the site, and the page says that the site has moved on.
    expect(readFileSync(join(copy, 'dist/volumes/3/book.en.epub'), 'utf8')).toBe('old book');
    expect(readFileSync(join(copy, 'dist/volumes/3/bundle.en.zip'), 'utf8')).toBe('old bundle');
    const downloads = readFileSync(join(copy, 'dist/data/index.html'), 'utf8');
    expect(downloads).toContain('href="/volumes/3/book.en.epub"');
    expect(downloads).toContain('The site is newer than this book');
    expect(downloads).toContain('href="/volumes/3/bundle.en.zip"');
    expect(downloads).toContain('The site is newer than this copy');
  }, 120_000);

  it('of content that is not fine changes nothing and says where the fault is', async () => {
    const before = dist();
    change(/^sector: .*$/m, 'sector: astrology');
    const { code, output } = await run('build.ts');
    expect(code).toBe(1);
    expect(output).toMatch(/australia-robodebt\/index\.mdx:\d+:\d+ sector must be one of/);
    expect(dist()).toEqual(before);
  }, 60_000);

  it('of one volume makes that volume only', async () => {
    change(/^sector: .*$/m, 'sector: employment-and-social-protection');
    const { code } = await run('build.ts', ['--volume', '2']);
    expect(code).toBe(0);
    expect(existsSync(join(copy, 'dist/volumes/2/index.html'))).toBe(true);
    expect(existsSync(join(copy, 'dist/volumes/1'))).toBe(false);
    expect(existsSync(join(copy, 'dist/practices'))).toBe(false);
  }, 120_000);

  it('marks the source whose address died, on the page of an open volume', async () => {
    const address = /^ +url: (\S+)$/m.exec(readFileSync(practice, 'utf8').slice(readFileSync(practice, 'utf8').indexOf('\nsources:')))![1]!;
    const days = { firstFailed: '2099-01-01', lastFailed: '2099-02-01', lastChecked: '2099-02-01' };
    writeFileSync(join(copy, 'content/links.json'), JSON.stringify({ addresses: { [address]: { ...days, lastStatus: '404' } } }));
    expect((await run('build.ts', ['--volume', '3'])).code).toBe(0);
    const page = readFileSync(join(copy, 'dist/volumes/3/australia-robodebt/index.html'), 'utf8');
    expect(page.match(/class="dead"/g)).toHaveLength(1);
    expect(page).toContain('This address no longer answers; last seen on');
  }, 120_000);

  it('refuses a volume that does not exist as wrong use', async () => {
    expect((await run('build.ts', ['--volume', '99'])).code).toBe(2);
  });
});
