import { readFileSync } from 'node:fs';
import { basePath } from '../../../src/config.ts';
import type { Book } from './compose.ts';
import type { BookPart } from './parts.ts';
import { escapeXml } from './xml.ts';

const style = readFileSync(new URL('book.css', import.meta.url), 'utf8');

/** Text as a string of CSS. */
const cssString = (text: string): string => `"${text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

const BOX = 'font: 7.6pt/1.2 system-ui, sans-serif; color: #444';

/** Pages of a part: the volume above the left ones, the part above the right ones, the number below; none on the title page. */
function pagesOf(book: Book, { kind, head }: BookPart, i: number): string {
  const box = (place: string, content: string) => `@${place} { content: ${content}; ${BOX}; direction: ${book.t.direction} }`;
  const name = `@page part-${i}`;
  if (kind === 'title') return `.part:nth-child(${i + 1}) { page: part-${i} }`;
  return `.part:nth-child(${i + 1}) { page: part-${i} }
${name} { ${box('bottom-center', 'counter(page)')} }
${name}:left { ${box('top-left', cssString(book.title))} }
${name}:right { ${box('top-right', cssString(head))} }`;
}

const section = (book: Book, { id, kind, language, region, content }: BookPart): string => {
  const lang = language === book.t.language ? '' : ` lang="${language}"`;
  const dir = language === book.t.language ? '' : ' dir="ltr"';
  return `<section id="${id}" class="part part-${kind}${region ? ` region-${region}` : ''}"${kind === 'practice' || kind === 'foreword' ? `${lang}${dir}` : ''}>${content}</section>`;
};

/** The whole book as one page for a browser to print. @param parts of the book, with numbers of pages or without */
export function printedPage(book: Book, parts: readonly BookPart[]): string {
  return `<!doctype html>
<html lang="${book.t.language}" dir="${book.t.direction}">
<head>
<meta charset="utf-8">
<title>${escapeXml(book.title)}</title>
<link rel="stylesheet" href="${basePath}${book.styles}">
<style>${style}
${parts.map((part, i) => pagesOf(book, part, i)).join('\n')}
</style>
</head>
<body class="book">${parts.map((part) => section(book, part)).join('\n')}</body>
</html>`;
}
