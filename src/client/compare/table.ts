import type { WholeJson } from '../../exports/practiceJson.ts';
import { el } from '../dom.ts';
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

function itemNode(item: Item, lang: string | undefined, { t }: Words): HTMLElement {
  // A text of a practice stays in its own language and direction, whatever those of the page are.
  const text = item.own ? el('bdi', { lang }, item.text) : el('span', {}, item.text);
  const flag = item.onlyHere ? [' ', el('span', { class: 'flag' }, t('compare.onlyHere'))] : [];
  return el('li', {}, text, ...flag, ...(item.note ? [el('small', {}, el('bdi', {}, item.note))] : []));
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
  const note = group.note ? [el('small', {}, group.note)] : [];
  const head = el(
    'th',
    { colspan: String(columns.length + 1), scope: 'rowgroup', role: 'rowheader', id: `group-${group.id}` },
    group.title,
    ...note,
  );
  return el(
    'tbody',
    { role: 'rowgroup' },
    el('tr', { role: 'row', class: 'group' }, head),
    ...group.rows.map((row) => rowNode(row, columns, words)),
  );
}

function headNode({ practice, name, title }: Column, { t }: Words, onRemove: (slug: string) => void): HTMLElement {
  const remove = el('button', { type: 'button', class: 'remove', 'aria-label': t('compare.remove', { title }) }, '×');
  remove.addEventListener('click', () => onRemove(practice.slug));
  const region = `region-${practice.computed.region}`;
  return el('th', { scope: 'col', role: 'columnheader', class: region }, el('bdi', { class: 'accent' }, name), remove);
}

/** The titles, each a link to its practice. They do not stay in sight like the names above them: four would fill a screen. */
function titlesNode(columns: readonly Column[], { t }: Words): HTMLElement {
  const cells = columns.map(({ practice, name, title, address, lang }) =>
    el(
      'td',
      { role: 'cell', 'data-name': name, 'data-practice': practice.slug, class: `title region-${practice.computed.region}` },
      el('a', { href: address, hreflang: lang }, el('bdi', { lang }, title)),
    ),
  );
  const row = el('tr', { role: 'row' }, el('th', { scope: 'row', role: 'rowheader' }, t('sort.title')), ...cells);
  return el('tbody', { role: 'rowgroup' }, row);
}

/** Leads to each group, since the table is long. */
export const jumpsNode = (groups: readonly Group[], { t }: Words): HTMLElement =>
  el(
    'nav',
    { class: 'ways', 'aria-label': t('compare.jump') },
    ...groups.flatMap(({ id, title }) => [el('a', { href: `#group-${id}` }, title), ' ']),
  );

/**
 * The comparison as a table. Roles are named one by one, because a narrow screen shows the rows as blocks,
 * and some browsers then forget that it is a table.
 * @param groups rows with a cell for each of the practices, in their order
 * @param onRemove called with the practice that the reader takes out
 */
export function tableNode(
  practices: readonly WholeJson[],
  groups: readonly Group[],
  words: Words,
  homes: Homes,
  onRemove: (slug: string) => void,
): HTMLElement {
  const columns = practices.map((practice, i) => columnOf(practice, i, words, homes));
  const corner = el('td', { role: 'cell' }, el('span', { class: 'unseen' }, words.t('compare.field')));
  return el(
    'table',
    { role: 'table', class: 'compare', 'aria-label': words.t('compare.title') },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, corner, ...columns.map((column) => headNode(column, words, onRemove)))),
    titlesNode(columns, words),
    ...groups.map((group) => groupNode(group, columns, words)),
  );
}
