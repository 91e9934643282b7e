import { absolute, urls } from '../../../src/urls.ts';
import { attribute, elementsBelow, first, hasClass, prune, readPage, rename, setAttribute, textOf, type Element } from '../tree.ts';

/** Where the chapters of a book come from and lead to. */
export interface ChapterFrame {
  /** Names of the practices in the book: links to their pages become links within it. */
  readonly slugs: ReadonlySet<string>;
  readonly volume: number;
}

/** What works on a screen only, or says what the book says elsewhere. */
const NOT_IN_A_BOOK = ['crumbs', 'tags', 'fit-here', 'related', 'skip', 'keep', 'search'];

const isNotForBook = (element: Element): boolean =>
  ['button', 'form', 'script', 'input'].includes(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  NOT_IN_A_BOOK.some((name) => hasClass(element, name));

/** Pages that a link alone stands for on the site, as `The rule` after a rule was applied; on paper nothing is left of them. */
const SIGNPOSTS = [urls.about('en', 'methods'), urls.transfers('en')];
const isSignpost = (element: Element): boolean =>
  element.tagName === 'a' && SIGNPOSTS.some((page) => attribute(element, 'href')?.replace(/#.*/, '').endsWith(page) ?? false);

/** A paragraph of which nothing is left. */
const isBlank = (element: Element): boolean =>
  element.tagName === 'p' && element.childNodes.every((child) => child.nodeName === '#text') && textOf(element).trim() === '';

/** Takes out what is for screens: links of the glance lead to parts that stand close by, those of the citation to files. */
function trim(part: Element): void {
  prune(part, (element) => isNotForBook(element) || isSignpost(element));
  prune(part, isBlank);
  for (const element of elementsBelow(part)) {
    if (hasClass(element, 'glance')) prune(element, ({ tagName }) => tagName === 'a');
    if (hasClass(element, 'cite-box'))
      prune(element, (child) => child.tagName === 'p' && !hasClass(child, 'citation') && !hasClass(child, 'fine'));
  }
}

/** The name of a part within the whole book. A practice's own name stands for its beginning. */
export const anchor = (slug: string, id?: string): string => (id ? `${slug}--${id}` : slug);

/** A practice that an address of the site leads to, if the book has it. */
function practiceAt(path: string, { slugs, volume }: ChapterFrame): string | undefined {
  const slug = /\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  return slug && slugs.has(slug) && path.endsWith(urls.practice('en', volume, slug)) ? slug : undefined;
}

/** A link as it is in the book: within the book where it can be, else to the site, else as it was. */
export function bookLink(href: string, slug: string, frame: ChapterFrame): string {
  if (href.startsWith('#')) return `#${anchor(slug, href.slice(1))}`;
  if (!href.startsWith('/')) return href;
  const practice = practiceAt(href.replace(/[?#].*/, ''), frame);
  return practice ? `#${anchor(practice)}` : absolute(href);
}

const POINTERS = ['aria-labelledby', 'aria-describedby', 'for', 'headers'];

function place(element: Element, slug: string, frame: ChapterFrame): void {
  const id = attribute(element, 'id');
  if (id) setAttribute(element, 'id', anchor(slug, id));
  for (const name of POINTERS) {
    const ids = attribute(element, name);
    if (ids)
      setAttribute(
        element,
        name,
        ids
          .split(/\s+/)
          .map((one) => anchor(slug, one))
          .join(' '),
      );
  }
  const href = attribute(element, 'href');
  if (href !== undefined) setAttribute(element, 'href', bookLink(href, slug, frame));
  if (element.tagName === 'img') setAttribute(element, 'loading', undefined);
  // Data are for scripts, and nothing in a book takes the focus but links.
  element.attrs = element.attrs.filter(({ name }) => !name.startsWith('data-') && name !== 'tabindex' && name !== 'download');
}

/** What a reader would have to open stands open. */
function openDetails(element: Element): void {
  if (element.tagName === 'details') rename(element, 'div', 'class');
  if (element.tagName === 'summary') rename(element, 'h3');
  if (hasClass(element, 'scroll')) rename(element, 'div', 'class');
}

/** Makes a part of a built page a part of the book. @param slug the name that its anchors begin with */
export function bookPart(part: Element, slug: string, frame: ChapterFrame): Element {
  trim(part);
  for (const element of [part, ...elementsBelow(part)]) {
    openDetails(element);
    place(element, slug, frame);
  }
  return part;
}

/** The chapter of a practice from its built page, whole. */
export function practiceChapter(page: string, slug: string, frame: ChapterFrame): Element {
  return bookPart(
    first(readPage(page), 'article', ({ tagName }) => tagName === 'article'),
    slug,
    frame,
  );
}

/** The foreword from the built page of a volume; undefined if it has none. Its headings rise by one: it is a chapter here. */
export function forewordChapter(page: string, frame: ChapterFrame): Element | undefined {
  const found = [...elementsBelow(readPage(page))].find((element) => hasClass(element, 'foreword'));
  if (!found) return undefined;
  for (const element of elementsBelow(found))
    if (/^h[2-6]$/.test(element.tagName)) rename(element, `h${Number(element.tagName[1]) - 1}`, 'id');
  const chapter = bookPart(found, 'foreword', frame);
  setAttribute(chapter, 'aria-labelledby', undefined);
  return chapter;
}

/** The picture of the volume from its built page: years, regions and cost bands of its practices. */
export const coverPicture = (page: string): Element => first(readPage(page), 'cover', (element) => hasClass(element, 'cover'));
