import type { Translator } from '../../../src/i18n/translate.ts';
import { absolute, urls } from '../../../src/urls.ts';
import { volumeTheme } from '../../../src/words/labels.ts';
import type { Book } from './compose.ts';
import type { BookPart } from './parts.ts';
import { escapeXml as e } from './xml.ts';

/** A file of the package that the reader goes through, by its name in the manifest. */
export interface EpubDocument {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** An image of the package. */
export interface EpubImage {
  readonly file: string;
  readonly type: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const container = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/** What each kind of part is, in the words of EPUB's structural vocabulary and of DPUB-ARIA. */
const MEANING: Readonly<Record<BookPart['kind'], readonly [type: string, role: string | undefined]>> = {
  title: ['titlepage', undefined],
  imprint: ['copyright-page', undefined],
  contents: ['toc', 'doc-toc'],
  foreword: ['foreword', 'doc-foreword'],
  practice: ['chapter', 'doc-chapter'],
  // The type `index` promises a structure of entries and locators that ours, two plain lists, does not have.
  index: ['backmatter', 'doc-index'],
};

/** A page of the package around a body. */
export function page(t: Translator, title: string, language: string, body: string): string {
  const dir = language === t.language ? t.direction : 'ltr';
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${dir}">
<head><meta charset="utf-8" /><title>${e(title)}</title><link rel="stylesheet" type="text/css" href="style.css" /></head>
<body>${body}</body>
</html>
`;
}

/** The page of a part. */
export function partPage(t: Translator, { id, title, kind, language, content }: BookPart): string {
  const [type, role] = MEANING[kind];
  // The language of front matter is the book's, also where its words are those of another.
  const own = kind === 'practice' || kind === 'foreword' ? language : t.language;
  return page(
    t,
    title,
    own,
    `<section id="${id}" epub:type="${type}"${role ? ` role="${role}" aria-label="${e(title)}"` : ''}>${content}</section>`,
  );
}

/** The table of contents, which is a page of the book and what a reading system shows as its menu. */
export function navigation(book: Book, parts: readonly BookPart[], fileOf: ReadonlyMap<string, string>): string {
  const { t } = book;
  const entry = ({ id, title, language }: BookPart) => {
    const lang = language === t.language ? '' : ` lang="${language}" xml:lang="${language}"`;
    return `<li><a href="${fileOf.get(id)}#${id}"${lang}>${e(title)}</a></li>`;
  };
  const landmark = (id: string, type: string, title: string) =>
    `<li><a epub:type="${type}" href="${fileOf.get(id)}#${id}">${e(title)}</a></li>`;
  const body = `<nav id="contents" epub:type="toc" role="doc-toc" aria-label="${e(t('volume.contents'))}"><h1>${e(t('volume.contents'))}</h1><ol class="toc">${parts.map(entry).join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>${e(t('nav.main'))}</h2><ol>${landmark('title', 'titlepage', book.title)}<li><a epub:type="toc" href="nav.xhtml#contents">${e(t('volume.contents'))}</a></li>${landmark('index', 'backmatter', t('book.index'))}</ol></nav>`;
  return page(t, t('volume.contents'), t.language, body);
}

const accessibility = (t: Translator): string[] => [
  ...['textual'].flatMap((mode) => [`schema:accessMode">${mode}`, `schema:accessModeSufficient">${mode}`]),
  ...['tableOfContents', 'structuralNavigation', 'readingOrder', 'index', 'alternativeText'].map(
    (feature) => `schema:accessibilityFeature">${feature}`,
  ),
  `schema:accessibilityHazard">none`,
  `schema:accessibilitySummary">${e(t('book.accessible'))}`,
];

/** The package document: what the book is, and which files it has in which order. */
export function packageDocument(book: Book, documents: readonly EpubDocument[], images: readonly EpubImage[]): string {
  const { t, edition } = book;
  const { volume, date, version } = edition;
  const address = absolute(urls.volume(t.language, volume.number));
  const description = e(volumeTheme(t, volume.number));
  const meta = [`dcterms:modified">${date}T00:00:00Z`, `schema:version">${e(version)}`, ...accessibility(t)];
  const languages = [...new Set([t.language, ...book.parts(() => undefined).map(({ language }) => language)])];
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${t.language}" dir="${t.direction}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${e(`${address}?edition=${encodeURIComponent(version)}`)}</dc:identifier>
<dc:title>${e(book.title)}</dc:title>
${languages.map((code) => `<dc:language>${code}</dc:language>`).join('\n')}
${volume.editors.map(({ role, organisation }) => `<dc:creator>${e([role, organisation].filter(Boolean).join(', '))}</dc:creator>`).join('\n')}
<dc:publisher>${e(t('site.name'))}</dc:publisher>
<dc:date>${date}</dc:date>
<dc:description>${description}</dc:description>
<dc:source>${e(address)}</dc:source>
<dc:rights>${e(t('book.imprint.licence'))}</dc:rights>
${meta.map((line) => `<meta property="${line}</meta>`).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${documents.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
${images.map(({ file, type }, i) => `<item id="image-${i + 1}" href="${file}" media-type="${type}"/>`).join('\n')}
</manifest>
<spine page-progression-direction="${t.direction}">
${documents.map(({ id }) => (id === 'part-3' ? `<itemref idref="nav"/>\n<itemref idref="${id}"/>` : `<itemref idref="${id}"/>`)).join('\n')}
</spine>
</package>
`;
}
