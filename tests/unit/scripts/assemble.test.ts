import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../scripts/lib/assemble.ts';
import { digests } from '../../../scripts/lib/entry.ts';
import { sha256 } from '../../../scripts/lib/sha256.ts';
import { content } from '../../fixtures/content.ts';
import { readySite } from '../../fixtures/sites.ts';

const FILES = { 'index.html': 'p', 'volumes/1/index.html': 'v', 'a.css': '' };

async function joined(files: Readonly<Record<string, string>> = FILES) {
  const { root, write } = content();
  const site = readySite(root, 'portal', files);
  await assemble(root, [site]);
  const dist = (path: string) => join(root, 'dist', path);
  return { root, write, site, dist, look: () => digests(join(root, 'dist')) };
}

const besides = (root: string) => readdirSync(root).filter((name) => name.includes('dist'));

describe('assemble', () => {
  it('joins sites and lists their pages', async () => {
    const { root } = content();
    const volume = readySite(root, 'volume-1', { 'volumes/1/index.html': 'v', 'shared.css': '' });
    expect(await assemble(root, [volume, readySite(root, 'portal', { 'index.html': 'p', 'shared.css': '' })])).toEqual({
      files: 4,
      written: 4,
    });
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['index.html', 'shared.css', 'sitemap.xml', 'volumes']);
    expect(readFileSync(join(root, 'dist/sitemap.xml'), 'utf8')).toContain('/volumes/1/</loc>');
  });

  it('takes in files that no site has, and refuses them if they are not what they should be', async () => {
    const { root, write, site, look } = await joined();
    write('book.epub', 'book');
    const book = { from: join(root, 'book.epub'), to: 'volumes/1/book.en.epub', sha256: sha256('book') };
    await assemble(root, [site], [book]);
    expect(look().get('volumes/1/book.en.epub')).toBe(book.sha256);
    const before = look();
    await expect(assemble(root, [site], [{ ...book, to: 'other.epub', sha256: sha256('another') }])).rejects.toThrow('make it again');
    expect(look()).toEqual(before);
  });

  it('leaves nothing of the site before', async () => {
    const { root } = await joined({ 'old.html': '' });
    await assemble(root, [readySite(root, 'volume-1', { 'new.html': '' })]);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['new.html', 'sitemap.xml']);
    expect(besides(root)).toEqual(['dist']);
  });

  it('refuses two sites that make one file of different bytes', async () => {
    const { root, site } = await joined();
    await expect(assemble(root, [site, readySite(root, 'volume-1', { 'a.css': 'other' })])).rejects.toThrow('two sites make a.css');
  });

  it('does nothing if everything is there', async () => {
    const { root, site } = await joined();
    expect(await assemble(root, [site])).toBeUndefined();
  });

  it('writes only what changed, and never names a file of the cache in dist', async () => {
    const { root, dist, look } = await joined();
    const kept = statSync(dist('volumes/1/index.html')).ino;
    const site = readySite(root, 'portal', { ...FILES, 'index.html': 'q' });
    expect(await assemble(root, [site])).toEqual({ files: 4, written: 1 });
    expect(statSync(dist('volumes/1/index.html')).ino).toBe(kept);
    for (const path of site.files.keys()) expect(statSync(dist(path)).ino).not.toBe(statSync(join(site.folder, path)).ino);
    expect(look().get('index.html')).toBe(sha256('q'));
  });

  it.each<[string, (dist: (path: string) => string) => void]>([
    ['was edited', (dist) => writeFileSync(dist('index.html'), 'q')],
    ['lost a file', (dist) => rmSync(dist('volumes/1/index.html'))],
    ['was given a file', (dist) => writeFileSync(dist('extra.html'), '')],
    ['had a file replaced by a folder', (dist) => (rmSync(dist('a.css')), renameSync(dist('volumes'), dist('a.css')))],
    ['is gone', (dist) => rmSync(dist('.'), { recursive: true })],
  ])('puts right a site that %s', async (_, harm) => {
    const { root, site, dist, look } = await joined();
    const before = look();
    harm(dist);
    expect(await assemble(root, [site])).toBeDefined();
    expect(look()).toEqual(before);
  });

  it.each(['', 'garbage', 'garbage\nmore'])('joins anew if what is remembered reads %j', async (text) => {
    const { root, site, write, look } = await joined();
    const before = look();
    write('.cache/dist-files', text);
    expect(await assemble(root, [site])).toEqual({ files: 4, written: 4 });
    expect(look()).toEqual(before);
  });

  it.each<[string, (path: string) => void]>([
    ['changed', (path) => writeFileSync(path, 'x')],
    ['gone', (path) => rmSync(path)],
  ])('keeps the site before if a file of the cache is %s', async (_, harm) => {
    const { root, look } = await joined();
    const before = look();
    const site = readySite(root, 'volume-1', { 'new.html': 'n' });
    harm(join(site.folder, 'new.html'));
    await expect(assemble(root, [site])).rejects.toMatchObject({ owner: site });
    expect(look()).toEqual(before);
    expect(besides(root)).toEqual(['dist']);
  });

  it('keeps the site before if what is to be remembered cannot be written', async () => {
    const { root, look, write } = await joined();
    const before = look();
    rmSync(join(root, '.cache/dist-files'));
    write('.cache/dist-files/in/the/way', '');
    await expect(assemble(root, [readySite(root, 'portal', { 'new.html': '' })])).rejects.toThrow();
    expect(look()).toEqual(before);
    expect(besides(root)).toEqual(['dist']);
  });
});
