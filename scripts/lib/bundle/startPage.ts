import { defaultTreeAdapter } from 'parse5';
import type { Practice } from '../../../src/domain/practice.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { absolute } from '../../../src/urls.ts';
import { apart } from '../book/listing.ts';
import { escapeXml as e } from '../book/xml.ts';
import type { Stamp } from '../stamp.ts';
import { attribute, first, setAttribute, type Element, type Node, type Page } from '../tree.ts';
import { filtersMarkup } from './filters.ts';
import { append, fromMarkup, insertBefore, named, withAttribute, withClass } from './page.ts';

/** Files of the search beside the first page: its data, and its program. */
export const SEARCH_FILES = { data: 'index.js', code: 'search.js' } as const;

/** What a first page says of the copy. */
export interface Note {
  readonly stamp: Stamp;
  /** Address of the newest copy on the site. */
  readonly newest: string;
}

/** Says what this is, of when, and where the newest copy is. */
function addNote(page: Page, { stamp, newest }: Note, t: Translator): void {
  const lede = first(page, 'lede', withClass('lede'));
  const text = e(t('bundle.about', { date: t.date(stamp.date), version: apart(t, stamp.version) }));
  const note = fromMarkup(`<p class="fine">${text} <a href="${e(absolute(newest))}">${e(t('bundle.newer'))}</a></p>`);
  const next = defaultTreeAdapter.getChildNodes(lede.parentNode!)[lede.parentNode!.childNodes.indexOf(lede) + 1];
  if (next) for (const node of note) defaultTreeAdapter.insertBefore(lede.parentNode!, node, next);
  else append(lede.parentNode as Element, note);
}

const addScripts = (page: Page): void =>
  append(
    first(page, 'body', named('body')),
    fromMarkup(`<script src="${SEARCH_FILES.data}"></script><script src="${SEARCH_FILES.code}"></script>`),
  );

/** Until the script comes, nobody could use it; and it leads nowhere. */
function readyForm(form: Element): void {
  for (const name of ['action', 'data-index']) setAttribute(form, name, undefined);
  setAttribute(form, 'hidden', '');
}

function move(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) defaultTreeAdapter.detachNode(node as Element);
  append(parent, nodes);
}

/** The page of a volume: its search stays, and the filters of the site’s explorer stand beside its contents. */
export function volumeStart(page: Page, practices: readonly Practice[], note: Note, t: Translator): void {
  addNote(page, note, t);
  const form = first(page, 'search', withClass('search'));
  readyForm(form);
  const parts = ['data-status', 'data-results', 'data-contents'].map((name) => first(page, name, withAttribute(name)));
  insertBefore(parts[0]!, fromMarkup(`<div data-explorer>${filtersMarkup(practices, t)}<div class="found"></div></div>`));
  move(first(page, 'place of results', withClass('found')), parts);
  // Filters stand between it and the results; at the top of the page it would be a long way off on a phone.
  defaultTreeAdapter.detachNode(form);
  insertBefore(first(page, 'filters', withAttribute('data-filters')), [form]);
  addScripts(page);
}

/** Fewer need no search. */
const SEARCHABLE = 2;

/** Are there so many practices that the first page has a search? */
export const hasSearch = (practices: readonly unknown[]): boolean => practices.length >= SEARCHABLE;

/** The page of a country: a search over its practices and those that it took over stands above the list of its own. */
export function countryStart(page: Page, practices: readonly Practice[], note: Note, t: Translator): void {
  addNote(page, note, t);
  if (!hasSearch(practices)) return;
  const section = first(page, 'practices of the country', (element) => attribute(element, 'aria-labelledby') === 'from');
  const heading = first(section, 'heading', named('h2'));
  const label = e(t('bundle.search'));
  const list = [...section.childNodes].filter((node) => node !== heading);
  append(
    section,
    fromMarkup(
      `<form class="search" role="search" aria-label="${label}" hidden><input type="search" name="q" aria-label="${label}" autocomplete="off" enterkeyhint="search"> <button type="submit">${e(t('search.button'))}</button></form><div class="status" role="status" data-status></div><div data-results hidden></div><div data-contents></div>`,
    ),
  );
  move(first(section, 'contents', withAttribute('data-contents')), list);
  addScripts(page);
}
