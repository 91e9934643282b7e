import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PRACTICE_PAGE, wireSizes } from '../budgets.ts';
import { filesBelow } from '../fingerprint.ts';

/** Bytes of a page over the wire: alone, and with what it loads on a first visit. */
export interface PageBytes {
  readonly html: number;
  readonly firstVisit: number;
}

/** Compressing every page of 10,000 would take longer than all builds: those that are largest before it are enough. */
const LARGEST = 30;

/**
 * The practice pages of a built site that matter: the largest on a first visit, and the one in the middle.
 * @param folder the site; its practices lie at `volumes/1/land-titles/`
 * @throws if it has none
 */
export function practicePageBytes(folder: string): { largest: PageBytes; median: PageBytes } {
  const files = filesBelow(folder, '.').map((file) => file.slice(2));
  const { size, firstVisit } = wireSizes(folder, files);
  const bytes = (page: string): PageBytes => ({ html: size(page), firstVisit: firstVisit(page) });
  const pages = files
    .filter((file) => PRACTICE_PAGE.test(file))
    .map((page) => [page, statSync(join(folder, page)).size] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([page]) => page);
  if (pages.length === 0) throw new Error('there is no page of a practice');
  const [largest] = pages
    .slice(0, LARGEST)
    .map(bytes)
    .sort((a, b) => b.firstVisit - a.firstVisit);
  return { largest: largest!, median: bytes(pages[Math.floor(pages.length / 2)]!) };
}
