import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../scripts/lib/assemble.ts';
import { content } from '../../fixtures/content.ts';

const site = (root: string, name: 'portal' | 'volume-1', files: Record<string, string>) => {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { site: name, folder, reused: false } as const;
};

describe('assemble', () => {
  it('joins sites and lists their pages', () => {
    const { root } = content();
    const target = join(root, 'dist');
    const { files } = assemble(
      [site(root, 'volume-1', { 'volumes/1/index.html': 'v' }), site(root, 'portal', { 'index.html': 'p', 'a.css': '' })],
      target,
    );
    expect(files).toBe(4);
    expect(readdirSync(target).sort()).toEqual(['a.css', 'index.html', 'sitemap.xml', 'volumes']);
    expect(readFileSync(join(target, 'sitemap.xml'), 'utf8')).toContain('/volumes/1/</loc>');
  });

  it('takes in files that no site has', () => {
    const { root, write } = content();
    write('book.epub', 'book');
    const target = join(root, 'dist');
    assemble([site(root, 'portal', { 'index.html': 'p' })], target, [{ from: join(root, 'book.epub'), to: 'volumes/1/book.en.epub' }]);
    expect(readFileSync(join(target, 'volumes/1/book.en.epub'), 'utf8')).toBe('book');
  });

  it('leaves nothing of the site before', () => {
    const { root } = content();
    const target = join(root, 'dist');
    assemble([site(root, 'portal', { 'old.html': '' })], target);
    assemble([site(root, 'volume-1', { 'new.html': '' })], target);
    expect(readdirSync(target).sort()).toEqual(['new.html', 'sitemap.xml']);
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('keeps the site before if it fails', () => {
    const { root } = content();
    const target = join(root, 'dist');
    assemble([site(root, 'portal', { 'old.html': '' })], target);
    expect(() => assemble([{ site: 'portal', folder: join(root, 'nowhere'), reused: false }], target)).toThrow();
    expect(existsSync(join(target, 'old.html'))).toBe(true);
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});
