import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, DIGEST_DIGITS, type KeepList } from '../../src/domain/keepVolume.ts';
import { keptName, markOf, offlineOf, volumePart, workerOf } from '../../src/client/keepVolume/places.ts';
import { interfaceLanguages } from '../../src/files/interface.ts';
import { listVolumes } from '../../src/files/list.ts';
import { urls } from '../../src/urls.ts';
import { attributes, fileOf, files, read } from './site.ts';

/** What may be kept of the largest volume (the issue asks for a phone with little room). */
const ROOM = 2_000_000;

const cases = listVolumes(process.cwd()).flatMap((volume) => interfaceLanguages().map((language) => [volume, language] as const));
const listOf = (volume: number, language: string) => JSON.parse(read(fileOf(urls.keepList(language, volume)))) as KeepList;

/** Addresses of this site on a page, without what follows the file. */
const linksOf = (page: string, ...names: string[]) =>
  names.flatMap((name) => attributes(read(page), name)).map((link) => link.replace(/[?#].*/, ''));

describe.each(cases)('what is kept of volume %i in %s', (volume, language) => {
  const list = listOf(volume, language);
  const paths = new Set(list.files.map(({ path }) => path));
  const pages = [...paths].filter((path) => path.endsWith('/')).map(fileOf);

  it('is described by its bytes', () => {
    const wrong = list.files.filter(({ path, bytes, digest }) => {
      const content = readFileSync(join('dist', fileOf(path)));
      return content.length !== bytes || !createHash('sha256').update(content).digest('hex').startsWith(digest);
    });
    expect(wrong).toEqual([]);
    expect(list.files.filter(({ digest }) => digest.length !== DIGEST_DIGITS)).toEqual([]);
  });

  it('holds the volume, every practice of it, and the page that stands in for others', () => {
    expect(paths).toContain(urls.volume(language, volume));
    expect(paths).toContain(urls.keepOffline(language, volume));
    const { practices } = JSON.parse(read('api/practices.json')) as { practices: { volume: number; slug: string }[] };
    const own = practices.filter((practice) => practice.volume === volume);
    const kept = own.filter(({ slug }) => [language, 'en'].some((code) => paths.has(urls.practice(code, volume, slug))));
    expect(kept).toEqual(own);
    expect(list.pages).toBe(own.length + 1);
  });

  it('lets nobody down who follows a link between its pages', () => {
    const inVolume = new RegExp(`^(/[a-z]{2})?/volumes/${volume}/([^/]+/)?$`);
    // The other languages of a page, and the original of a translation, are pages of another list.
    const others = (page: string) => new Set([...read(page).matchAll(/<a href="([^"]+)" lang="\w+" hreflang/g)].map(([, link]) => link!));
    const lost = pages.flatMap((page) => {
      const elsewhere = others(page);
      return linksOf(page, 'href').filter(
        (link) => inVolume.test(link) && !elsewhere.has(link) && !paths.has(link) && !isOtherLanguage(link),
      );
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  /** An original leads to pages in its own language; without a network the worker leads on to the same page in the language that is kept. */
  const isOtherLanguage = (link: string) => paths.has(`/${language}${link}`);

  it('holds all that its pages load, and all that this loads', () => {
    const loaded = new Set(
      pages.flatMap((page) => [...linksOf(page, 'src'), ...linksOf(page, 'href').filter((link) => /\.css$/.test(link))]),
    );
    for (const path of loaded)
      if (path.endsWith('.js'))
        for (const [, name] of read(fileOf(path)).matchAll(/["'`](?:\.\/|_assets\/)([\w.-]+\.(?:js|css))["'`]/g))
          loaded.add(`/_assets/${name}`);
    expect(loaded.size).toBeGreaterThan(5);
    expect([...loaded].filter((path) => !paths.has(path))).toEqual([]);
  });

  it('holds the search in the language', () => {
    const folder = fileOf(urls.volumeSearch(language, volume)).replace(/index\.html$/, '');
    const bundle = files.filter((file) => file.startsWith(folder));
    expect(bundle.length).toBeGreaterThan(8);
    expect(bundle.filter((file) => !paths.has(`/${file}`))).toEqual([]);
  });

  it('names files beside it that the site has', () => {
    expect(list.beside).toContain(urls.interfaceFile(language));
    expect(list.beside.filter((path) => !files.includes(fileOf(path)))).toEqual([]);
  });

  it('is sorted, names each file once, and is small', () => {
    expect([...paths]).toEqual(list.files.map(({ path }) => path).sort());
    expect(bytesOf(list.files)).toBeLessThan(ROOM);
  });

  it('lies where its code looks for it', () => {
    const home = urls.volume(language, volume);
    expect(
      urls
        .keepScopes(language, volume)
        .map(workerOf)
        .map(fileOf)
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
    expect(offlineOf(home)).toBe(urls.keepOffline(language, volume));
    expect(volumePart(home)).toBe(urls.volume('en', volume));
    expect(files).not.toContain(fileOf(markOf(home)));
    const worker = read(fileOf(workerOf(home)));
    expect(worker).toContain(`'${keptName('')}'`);
    expect(worker).toContain(`\${place}${offlineOf('')}`);
  });
});
