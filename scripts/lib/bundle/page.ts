import { defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import type { Translator } from '../../../src/i18n/translate.ts';
import { absolute } from '../../../src/urls.ts';
import { escapeXml } from '../book/xml.ts';
import { attribute, first, hasClass, prune, readPage, setAttribute, type Element, type Node, type Page } from '../tree.ts';
import { placeLinks, relative, type BundleFrame } from './links.ts';

/** The style that only bundles have. */
export const OWN_STYLE = 'files/bundle.css';
/** The page that a reader begins with. */
export const START = 'index.html';

/**
 * What a page may load: files beside it, and nothing else. Not every browser counts files of one disk as one site, so they are
 * named by their scheme, too.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'";

/** What needs the site: its scripts, its forms, its shortlist, and what a script would have to show. */
const OF_THE_SITE = ['quick', 'tray', 'keep', 'fit-here'];
const isOfTheSite = (element: Element): boolean =>
  element.tagName === 'script' ||
  OF_THE_SITE.some((name) => hasClass(element, name)) ||
  (attribute(element, 'hidden') !== undefined && attribute(element, 'data-results') === undefined);

/** Lines of the head that speak to machines on the web. */
const isForMachines = (element: Element): boolean =>
  (element.tagName === 'link' && ['alternate', 'modulepreload'].includes(attribute(element, 'rel') ?? '')) ||
  (element.tagName === 'meta' && (attribute(element, 'property') !== undefined || attribute(element, 'name') === 'robots'));

export const named = (name: string) => (element: Element) => element.tagName === name;
export const withClass = (name: string) => (element: Element) => hasClass(element, name);
export const withAttribute = (name: string) => (element: Element) => attribute(element, name) !== undefined;

/** Elements from markup of our own. */
export const fromMarkup = (markup: string): Node[] => [...parseFragment(markup).childNodes];

/** Puts elements before another one. */
export function insertBefore(place: Element, nodes: readonly Node[]): void {
  for (const node of nodes) defaultTreeAdapter.insertBefore(place.parentNode!, node, place);
}

export function append(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) defaultTreeAdapter.appendChild(parent, node);
}

/** The head of the page leads to the first page and to this page on the web; the site’s own ways need a network. */
function replaceWays(page: Page, file: string, address: string, t: Translator): void {
  const header = first(page, 'header', withClass('site-header'));
  setAttribute(first(header, 'name of the site', withClass('brand')), 'href', relative(file, START));
  const nav = first(header, 'navigation', named('nav'));
  nav.childNodes = [];
  const start = file === START ? '' : `<a href="${relative(file, START)}">${escapeXml(t('volume.contents'))}</a>`;
  append(nav, fromMarkup(`${start}<a href="${escapeXml(absolute(address))}">${escapeXml(t('bundle.web'))}</a>`));
  prune(first(page, 'footer', withClass('site-footer')), named('nav'));
}

function ownHead(page: Page, file: string): void {
  prune(page, isForMachines);
  const policy = first(page, 'policy', (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  setAttribute(policy, 'content', POLICY);
  append(first(page, 'head', named('head')), fromMarkup(`<link rel="stylesheet" href="${relative(file, OWN_STYLE)}">`));
  for (const { name } of [...first(page, 'body', named('body')).attrs])
    if (name.startsWith('data-') && name !== 'data-contribute') setAttribute(first(page, 'body', named('body')), name, undefined);
}

/** Where a page comes from, and where it goes. */
export interface PagePlace {
  /** Address on the site. */
  readonly address: string;
  /** File in the bundle. */
  readonly file: string;
}

/**
 * A built page of the site as a page of a bundle.
 * @param t words in the language of the page
 * @param change what else is to be changed, before links are placed
 * @throws if the page is not what this was written for
 */
export function bundlePage(
  html: string,
  { address, file }: PagePlace,
  t: Translator,
  frame: BundleFrame,
  change?: (page: Page) => void,
): string {
  const page = readPage(html);
  prune(page, isOfTheSite);
  ownHead(page, file);
  placeOfContribution(page);
  change?.(page);
  placeLinks(page, file, frame);
  replaceWays(page, file, address, t);
  return serialize(page);
}

/** Where a search that finds nothing invites to: a page of the site. */
function placeOfContribution(page: Page): void {
  const body = first(page, 'body', named('body'));
  const contribute = attribute(body, 'data-contribute');
  if (contribute !== undefined) setAttribute(body, 'data-contribute', absolute(contribute));
}
