import { posix } from 'node:path';
import { basePath } from '../../../src/config.ts';
import { absolute } from '../../../src/urls.ts';
import { attribute, elementsBelow, setAttribute, type Element, type Page } from '../tree.ts';

/** What of the site a bundle holds. */
export interface BundleFrame {
  /** Files of the bundle by address on the site, without question and place on the page. */
  readonly files: ReadonlyMap<string, string>;
  /** Called for a style sheet, an icon or an image that a page needs. @returns the file of the bundle that it becomes */
  readonly asset: (address: string) => string;
}

/** A file as seen from another one: a page from a disk is opened by the name of its file. */
export const relative = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** A link as it is in the bundle: to a file beside it where it can be, else to the site, else as it was. */
export function bundleLink(href: string, from: string, { files }: BundleFrame): string {
  if (!href.startsWith('/')) return href;
  const [, address, rest] = /^([^?#]*)(.*)$/s.exec(href)!;
  const file = files.get(address!);
  return file === undefined ? absolute(href) : `${relative(from, file)}${rest!.replace(/^\?[^#]*/, '')}`;
}

/** Addresses in a `srcset`, each with what is said of it. */
const inSrcset = (srcset: string, change: (address: string) => string): string =>
  srcset
    .split(',')
    .map((one) => one.trim().replace(/^\S+/, change))
    .join(', ');

/** Is it loaded with the page, not opened by the reader? */
const isLoaded = (element: Element): boolean =>
  element.tagName === 'link' ? /^(stylesheet|icon)$/.test(attribute(element, 'rel') ?? '') : ['img', 'source'].includes(element.tagName);

function placeAssets(element: Element, from: string, { asset }: BundleFrame): void {
  const place = (address: string) => (address.startsWith(`${basePath}/`) ? relative(from, asset(address)) : address);
  for (const name of ['src', 'href']) {
    const value = attribute(element, name);
    if (value !== undefined) setAttribute(element, name, place(value));
  }
  const srcset = attribute(element, 'srcset');
  if (srcset !== undefined) setAttribute(element, 'srcset', inSrcset(srcset, place));
}

/** Places every link and every image of a page. @param from the page’s file in the bundle */
export function placeLinks(page: Page, from: string, frame: BundleFrame): void {
  for (const element of elementsBelow(page)) {
    const href = attribute(element, 'href');
    if (isLoaded(element)) placeAssets(element, from, frame);
    else if (href !== undefined) setAttribute(element, 'href', bundleLink(href, from, frame));
  }
}
