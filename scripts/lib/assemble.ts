import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absolute } from '../../src/urls.ts';
import { basePath } from '../../src/config.ts';
import { filesBelow } from './fingerprint.ts';
import type { ReadySite } from './buildSites.ts';

/** Pages that stand in for others and are not to be found by themselves. */
const STAND_INS = /(^|\/)keep\/offline\/index\.html$/;

/** All pages of the joined site, for search engines; sorted, without dates, which would change with every build. */
export function sitemap(files: readonly string[]): string {
  const pages = files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .filter((file) => !STAND_INS.test(file))
    .map((file) => absolute(`${basePath}/${file.slice(0, -'index.html'.length)}`));
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.map((page) => `<url><loc>${escape(page)}</loc></url>`).join('\n')}\n</urlset>\n`;
}

/** A file that joins the site beside what Astro built. */
export interface Extra {
  readonly from: string;
  /** Path below the joined site, with forward slashes. */
  readonly to: string;
}

const listFiles = (folder: string) =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => filesBelow(folder, name));

/**
 * Joins sites into one folder and puts it in the place of the last one. Files of one name must have the same bytes:
 * style sheets and scripts are named by their content.
 * @param target folder to replace, e.g. `dist`; until the very end the old one stays whole
 * @param extras files that no site has: where each lies, and its path in the joined site
 */
export function assemble(sites: readonly ReadySite[], target: string, extras: readonly Extra[] = []): { files: number } {
  const next = `${target}.next-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    for (const { folder } of sites) cpSync(folder, next, { recursive: true });
    for (const { from, to } of extras) cpSync(from, join(next, to));
    const files = listFiles(next);
    writeFileSync(join(next, 'sitemap.xml'), sitemap(files));
    if (existsSync(target)) renameSync(target, old);
    renameSync(next, target);
    return { files: files.length + 1 };
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
