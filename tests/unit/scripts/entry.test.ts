import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveAll, readEntry, siteIn, WrongFile } from '../../../scripts/lib/entry.ts';
import { sha256 } from '../../../scripts/lib/sha256.ts';
import { content } from '../../fixtures/content.ts';
import { readySite } from '../../fixtures/sites.ts';

const FILES = { 'index.html': 'p', 'a b/index.html': 'q' };

function made() {
  const site = readySite(content().root, 'portal', FILES);
  const entry = dirname(site.folder);
  const list = join(entry, 'files');
  return { site, entry, list, text: readFileSync(list, 'utf8'), again: () => readEntry('portal', entry, true) };
}

describe('an entry of the cache', () => {
  it('knows its files', () => {
    const { site, entry } = made();
    expect(site.folder).toBe(siteIn(entry));
    expect([...site.files].sort()).toEqual(
      Object.entries(FILES)
        .map(([path, text]) => [path, sha256(text)])
        .sort(),
    );
    expect(() => proveAll(site)).not.toThrow();
  });

  it.each<[string, (text: string) => string]>([
    ['cut at the end of a line', (text) => text.slice(0, text.lastIndexOf('\n'))],
    ['cut in the middle of a line', (text) => text.slice(0, -3)],
    ['with another digest', (text) => text.replace(/.(?= index\.html)/, (end) => (end === '0' ? '1' : '0'))],
    ['empty', () => ''],
  ])('is none with a list that is %s', (_, harm) => {
    const { list, text, again } = made();
    writeFileSync(list, harm(text));
    expect(again()).toBeUndefined();
  });

  it('is none without a list', () => {
    const { list, again } = made();
    rmSync(list);
    expect(again()).toBeUndefined();
  });

  it.each<[string, (path: string) => void]>([
    ['changed', (path) => writeFileSync(path, 'r')],
    ['was cut', (path) => writeFileSync(path, '')],
    ['is gone', (path) => rmSync(path)],
  ])('is not proved if a file %s', (_, harm) => {
    const { site } = made();
    harm(join(site.folder, 'a b/index.html'));
    expect(() => proveAll(site)).toThrow(WrongFile);
  });
});
