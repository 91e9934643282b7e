import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../src/config.ts';
import { DIGEST_DIGITS, type KeepFile, type KeepList } from '../../src/domain/keepVolume.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { readChanges } from '../../src/files/editions.ts';
import { interfaceLanguages } from '../../src/files/interface.ts';
import { ROOT_LANGUAGE, urls } from '../../src/urls.ts';
import { practiceAddress } from '../../src/words/address.ts';
import { filesBelow } from './fingerprint.ts';
import { sha256 } from './sha256.ts';

/** Path of the file in a built site that an address is served from. */
const fileOf = (address: string) => `${address.slice(basePath.length + 1)}${address.endsWith('/') ? 'index.html' : ''}`;
const addressOf = (file: string) => `${basePath}/${file}`;

function entry(out: string, path: string): KeepFile {
  const bytes = readFileSync(join(out, fileOf(path)));
  return { path, bytes: bytes.length, digest: sha256(bytes).slice(0, DIGEST_DIGITS) };
}

const searchFiles = (out: string, volume: number, language: string): string[] =>
  filesBelow(out, fileOf(urls.volumeSearch(language, volume)).replace(/\/index\.html$/, ''));

/** Pictures of a page, in every form that it offers them in. */
const picturesOf = (out: string, page: string): string[] =>
  [...readFileSync(join(out, fileOf(page)), 'utf8').matchAll(/\s(?:src|srcset)="([^"\s]+\.(?:avif|webp|png|jpe?g|svg))"/g)].map(
    ([, path]) => path!,
  );

/** Files of the portal that pages in these languages ask for while somebody reads and searches. */
const besideOf = (languages: readonly string[]) => [
  urls.icon(),
  ...languages.flatMap((language) => [urls.interfaceFile(language), urls.interfaceFile(language, 'device/')]),
];

/** What a reader of a language needs of a volume. Sheets and scripts of a volume’s site are all its own, so all of them are kept. */
function keepList(out: string, volume: number, language: string, practices: readonly Practice[], edition: string | undefined): KeepList {
  const places = practices.map((practice) => practiceAddress(practice, language));
  const pages = [urls.volume(language, volume), ...places.map(({ url }) => url)];
  const others = [...filesBelow(out, '_assets'), ...searchFiles(out, volume, language)].map(addressOf);
  const paths = [...pages, urls.keepOffline(language, volume), ...others, ...pages.flatMap((page) => picturesOf(out, page))];
  const languages = [...new Set([language, ...places.map((place) => place.language)])].sort();
  const files = [...new Set(paths)].sort().map((path) => entry(out, path));
  return { volume, language, ...(edition && { edition }), pages: pages.length, files, beside: besideOf(languages) };
}

/**
 * Writes what can be kept of a volume on a device, a list a language of the interface. A volume without practices has no page
 * and gets none.
 * @param out the built site of the volume, its search index included
 */
export function writeKeepLists(root: string, out: string, volume: number, practices: readonly Practice[]): void {
  if (!existsSync(join(out, fileOf(urls.volume(ROOT_LANGUAGE, volume))))) return;
  const edition = readChanges(root, volume)?.editions[0]?.edition;
  for (const language of interfaceLanguages()) {
    const list = keepList(out, volume, language, practices, edition);
    writeFileSync(join(out, fileOf(urls.keepList(language, volume))), `${JSON.stringify(list)}\n`);
  }
}
