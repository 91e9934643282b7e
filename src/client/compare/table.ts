import type { WholeJson } from '../../exports/practiceJson.ts';
import { el } from '../dom.ts';
import { compare } from './compare.ts';
import type { Cell, Group, Item, Row } from './rows.ts';
import type { Words } from './words.ts';

/** A practice as the head of its column shows it. */
interface Column {
  readonly practice: WholeJson;
  /** `A · Kenya`: short enough to be repeated beside every value on a narrow screen. */
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** Language of the title, if it is not the page’s. */
  readonly lang: string | undefined;
}

/** Where a practice’s page lies. @param homes addresses of the home pages: of the reader’s language and of the root’s */
export interface Homes {
  readonly own: string;
  readonly root: string;
}

function columnOf(practice: WholeJson, index: number, { t, country }: Words, homes: Homes): Column {
  const translation = practice.translations.find(({ language }) => language === t.language);
  const inOwnLanguage = practice.language === t.language || translation !== undefined;
  return {
    practice,
    name: `${'ABCD'[index]} · ${practice.record.localName ?? country(practice.record.country)}`,
    title: translation?.title ?? practice.record.title,
    address: `${inOwnLanguage ? homes.own : homes.root}volumes/${practice.volume}/${practice.slug}/`,
    lang: inOwnLanguage ? undefined : practice.language,
  };
}

/** A text of a practice is marked as what it is, in whatever language the page is. */
const foreign = (lang: string | undefined) => (lang ? { lang, dir: 'auto' } : {});

function itemNode(item: Item, lang: string | undefined, { t }: Words): HTMLElement {
  const text = el('span', item.own ? foreign(lang) : {}, item.text);
  const flag = item.onlyHere ? [' ', el('span', { class: 'flag' }, t('compare.onlyHere'))] : [];
  return el('li', {}, text, ...flag, ...(item.note ? [el('small', { dir: 'auto' }, item.note)] : []));
}

function cellNode(cell: Cell, { name, practice }: Column, words: Words): HTMLElement {
  const lang = practice.language === words.t.language ? undefined : practice.language;
  const content = cell.unknown
    ? el('span', { class: 'unknown' }, cell.items[0]!.text)
    : el('ul', { role: 'list' }, ...cell.items.map((item) => itemNode(item, lang, words)));
  return el('td', { role: 'cell', 'data-name': name }, content);
}

function rowNode(row: Row, columns: readonly Column[], words: Words): HTMLElement {
  const state = row.state && el('span', { class: 'flag state' }, words.t(`compare.state.${row.state}`));
  return el(
    'tr',
    { role: 'row', 'data-state': row.state },
    el('th', { scope: 'row', role: 'rowheader' }, row.label, ...(state ? [' ', state] : [])),
    ...row.cells.map((cell, i) => cellNode(cell, columns[i]!, words)),
  );
}

function groupNode(group: Group, columns: readonly Column[], words: Words): HTMLElement {
  const warning = group.warning ? [el('small', {}, group.warning)] : [];
  const head = el(
    'th',
    { colspan: String(columns.length + 1), scope: 'rowgroup', role: 'rowheader', id: `group-${group.id}` },
    group.title,
    ...warning,
  );
  return el(
    'tbody',
    { role: 'rowgroup' },
    el('tr', { role: 'row', class: 'group' }, head),
    ...group.rows.map((row) => rowNode(row, columns, words)),
  );
}

function headNode({ practice, name, title, address, lang }: Column, { t }: Words, onRemove: (slug: string) => void): HTMLElement {
  const remove = el('button', { type: 'button', class: 'remove', 'aria-label': t('compare.remove', { title }) }, '×');
  remove.addEventListener('click', () => onRemove(practice.slug));
  return el(
    'th',
    { scope: 'col', role: 'columnheader', class: `region-${practice.computed.region}`, 'data-practice': practice.slug },
    el('span', { class: 'accent' }, name),
    remove,
    el('a', { href: address, hreflang: lang, ...foreign(lang) }, title),
  );
}

/**
 * The comparison as a table. Roles are named one by one, because a narrow screen shows the rows as blocks,
 * and some browsers then forget that it is a table.
 * @param onRemove called with the practice that the reader takes out
 */
export function tableNode(practices: readonly WholeJson[], words: Words, homes: Homes, onRemove: (slug: string) => void): HTMLElement {
  const columns = practices.map((practice, i) => columnOf(practice, i, words, homes));
  const corner = el('td', { role: 'cell' }, el('span', { class: 'unseen' }, words.t('compare.field')));
  return el(
    'table',
    { role: 'table', class: 'compare', 'aria-label': words.t('compare.title') },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, corner, ...columns.map((column) => headNode(column, words, onRemove)))),
    ...compare(practices, words).map((group) => groupNode(group, columns, words)),
  );
}
