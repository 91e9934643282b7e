import { absolute } from '../../src/urls.ts';
import { basePath } from '../../src/config.ts';

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
