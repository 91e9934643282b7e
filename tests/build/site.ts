import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PRACTICE_PAGE } from '../../scripts/lib/budgets.ts';
import { filesBelow } from '../../scripts/lib/fingerprint.ts';

const dist = join(process.cwd(), 'dist');

/** Names of all files of the built site, with forward slashes. */
export const files: readonly string[] = filesBelow(dist, '.').map((file) => file.replace(/^\.\//, ''));

export const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

const sizes = new Map<string, number>();

/** Bytes over the wire with Brotli at the level that hosts use for files. Counted once: every page has the same sheet. */
export function wireSize(file: string): number {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(join(dist, file))).length);
  return sizes.get(file)!;
}

/** The same at a level that is ten times as fast: never less than the size over the wire. */
export const roughSize = (file: string): number =>
  brotliCompressSync(readFileSync(join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

export const pages: readonly string[] = files.filter((file) => file.endsWith('.html'));

/** Pages of practices in any language: `volumes/1/x-road/index.html`. */
export const practicePages: readonly string[] = pages.filter((file) => PRACTICE_PAGE.test(file));

/** The file that an address of the site is served from. */
export const fileOf = (path: string): string => {
  const plain = decodeURI(path.replace(/[?#].*$/, '')).replace(/^\//, '');
  return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
};

/** Values of an attribute on a page; entities decoded. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1]!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

/** Text of the first element of a kind. */
export const textOf = (html: string, tag: string): string => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1]?.trim() ?? '';
