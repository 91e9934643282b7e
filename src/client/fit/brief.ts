import type { ConditionsJson } from '../../exports/conditions.ts';
import type { WholeJson } from '../../exports/practiceJson.ts';
import { loadPractice } from '../compare/load.ts';
import { compare } from '../compare/compare.ts';
import type { Group, Item } from '../compare/rows.ts';
import { makeWords, type Words } from '../compare/words.ts';
import { el } from '../dom.ts';
import { myCountry } from '../myCountry.ts';
import { isSlug } from '../shortlist.ts';
import { countryNames, fetchJson, interfaceFile } from '../strings.ts';
import { verdictNodes } from './verdict.ts';

/** What the address asks for: `?practice=<slug>&country=<iso3>`; the country kept on the device stands in for none. */
function asked(search: string): { slug: string; country: string } {
  const params = new URLSearchParams(search);
  return { slug: (params.get('practice') ?? '').toLowerCase(), country: (params.get('country') ?? myCountry() ?? '').toUpperCase() };
}

const labelledNeeds = ({ record }: WholeJson, { label }: Words, requirements: string) =>
  record.transferability.requires.map(({ key, need, substitute }) => ({
    key,
    need,
    substitute,
    label: label('requirements', key),
    needLabel: label('needs', need),
    url: `${requirements}${key}/`,
  }));

/** Conditions of a country; undefined if there is no such country. */
const conditionsOf = async (folder: string, country: string): Promise<ConditionsJson | undefined> =>
  /^[A-Z]{3}$/.test(country) ? fetchJson<ConditionsJson>(`${folder}${country.toLowerCase()}.json`).catch(() => undefined) : undefined;

/** What of a practice goes on one page of paper, in this order. */
const SHOWN = ['facts', 'cost', 'evidence', 'takeaways', 'transfers'];

const itemText = ({ text, note }: Item) => (note ? `${text} (${note})` : text);

const groupNode = ({ title, rows }: Group): HTMLElement =>
  el(
    'section',
    {},
    el('h2', {}, title),
    el(
      'dl',
      { class: 'terms' },
      ...rows.map(({ label, cells }) =>
        el('div', {}, el('dt', {}, label), el('dd', {}, ...cells[0]!.items.map((item) => el('p', { dir: 'auto' }, itemText(item))))),
      ),
    ),
  );

function headNodes({ record, translations, volume, slug }: WholeJson, { t, country }: Words, root: string): HTMLElement[] {
  const { title, summary } = translations.find(({ language }) => language === t.language) ?? record;
  const address = new URL(`${root}volumes/${volume}/${slug}/`, location.href).href;
  return [
    el('h2', { dir: 'auto' }, title),
    el('p', { dir: 'auto' }, summary),
    el('p', { class: 'fine' }, country(record.country), ' · ', el('a', { href: address }, address)),
  ];
}

function factNodes(practice: WholeJson, words: Words): HTMLElement[] {
  const groups = compare([practice], words);
  return SHOWN.flatMap((id) => groups.filter((group) => group.id === id)).map(groupNode);
}

function printButton(text: string): HTMLElement {
  const button = el('button', { type: 'button' }, text);
  button.addEventListener('click', () => globalThis.print());
  return el('p', { class: 'tools' }, button);
}

/** A practice and a country on one page of paper: the verdict with its reasons, then the practice’s facts. */
export async function startBrief(place: HTMLElement): Promise<void> {
  const [file, names] = await Promise.all([interfaceFile<Parameters<typeof makeWords>[1]>('words/'), countryNames()]);
  const words = makeWords(document.documentElement.lang, file, names);
  const { t } = words;
  const { slug, country } = asked(location.search);
  const { records, conditions, root, requirements } = place.dataset as Readonly<Record<string, string>>;
  const [loaded, found] = await Promise.all([isSlug(slug) ? loadPractice(records!, slug) : undefined, conditionsOf(conditions!, country)]);
  const practice = loaded?.state === 'there' ? loaded.practice : undefined;
  const faults = [
    ...(practice ? [] : [t('fit.brief.noPractice', { name: slug.slice(0, 80) })]),
    ...(found ? [] : [t('fit.brief.noCountry', { name: country.slice(0, 80) })]),
  ].map((text) => el('p', { class: 'message', role: 'status' }, text));
  place.replaceChildren(
    ...faults,
    ...(practice ? headNodes(practice, words, root!) : []),
    ...(practice && found ? verdictNodes(t, labelledNeeds(practice, words, requirements!), found) : []),
    ...(practice ? [...factNodes(practice, words), printButton(t('compare.print'))] : []),
  );
}
