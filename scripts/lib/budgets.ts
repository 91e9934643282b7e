import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesBelow } from './fingerprint.ts';

/** Bytes over the wire, Brotli; kB are 1,000 bytes (design.md, section 8). What a slow line pays for a page, and a test of every build holds. */
export const budgets = {
  /** A practice with its style sheet and scripts, nothing cached. */
  firstVisit: 25_000,
  /** A practice whose style sheet and scripts are cached. */
  nextPage: 12_000,
  /** Any other page, alone. */
  plainPage: 25_000,
  image: 60_000,
  /** The form with all that it loads, its words included (issue 5). */
  form: 120_000,
} as const;

/** Page of a practice in any language: `volumes/1/x-road/index.html`. */
export const PRACTICE_PAGE = /^([a-z]{2}\/)?volumes\/\d+\/[^/]+\/index\.html$/;

/** Files that a page loads before it is read, by the last part of their names, which come from their content. */
export const assetsIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="[^"]*?([^"/]+)"|\ssrc="[^"]*?([^"/]+\.js)"/g)].map((match) => (match[1] ?? match[2])!);

/**
 * Bytes over the wire of a built site, each file counted once however often it is asked for.
 * @param folder the site
 * @param files paths of its files below the folder
 */
export function wireSizes(folder: string, files: readonly string[]) {
  const sizes = new Map<string, number>();
  const size = (file: string) => sizes.get(file) ?? sizes.set(file, brotliCompressSync(readFileSync(join(folder, file))).length).get(file)!;
  const asset = (name: string) => size(files.find((file) => file.endsWith(`/${name}`))!);
  return {
    size,
    /** A page with its style sheets and scripts, nothing cached. */
    firstVisit: (page: string) => assetsIn(readFileSync(join(folder, page), 'utf8')).reduce((sum, name) => sum + asset(name), size(page)),
  };
}

/**
 * Files of a built volume that are larger than their budget, as `path: bytes of budget`; empty if all is within.
 * @param folder the built site
 */
export function overBudget(folder: string): string[] {
  const files = filesBelow(folder, '.').map((file) => file.slice(2));
  const { size, firstVisit } = wireSizes(folder, files);
  const over = (file: string, bytes: number, budget: number) => (bytes > budget ? [`${file}: ${bytes} of ${budget}`] : []);
  return files.flatMap((file) => {
    if (/\.(avif|webp|jpe?g|png)$/.test(file)) return over(file, size(file), budgets.image);
    if (!file.endsWith('.html')) return [];
    if (!PRACTICE_PAGE.test(file)) return over(file, size(file), budgets.plainPage);
    return [...over(file, size(file), budgets.nextPage), ...over(file, firstVisit(file), budgets.firstVisit)];
  });
}
