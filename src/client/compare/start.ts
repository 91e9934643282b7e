import type { WholeJson } from '../../exports/practiceJson.ts';
import { el } from '../dom.ts';
import { keepShortlist, shortlist } from '../keep.ts';
import { merge } from '../shortlist.ts';
import { countryNames, interfaceFile } from '../strings.ts';
import { formatAddress, MOST, parseAddress, type Asked, type ReadAddress } from './address.ts';
import { chooserNode } from './chooser.ts';
import { loadPractice, type Loaded } from './load.ts';
import { ShortlistPanel } from './shortlistPanel.ts';
import { compare } from './compare.ts';
import { jumpsNode, tableNode, type Homes } from './table.ts';
import { makeWords, type Words } from './words.ts';

/** The page that compares. Its state is its address; everything on it is written from there. */
class Comparison {
  readonly #place: HTMLElement;
  readonly #words: Words;
  readonly #messages = el('div', { role: 'status', class: 'messages' });
  readonly #table = el('div', { class: 'comparison', tabindex: '-1' });
  readonly #shortlist: ShortlistPanel;
  #turn = 0;
  #shown = '';

  constructor(place: HTMLElement, words: Words) {
    this.#place = place;
    this.#words = words;
    this.#shortlist = new ShortlistPanel(words.t, { onToggle: ({ slug }) => this.#toggle(slug) });
    const chooser = chooserNode(words, document.body.dataset['search']!, (slug, title) => this.#add(slug, title));
    place.replaceChildren(this.#messages, this.#table, el('div', { class: 'choosing' }, chooser, this.#shortlist.node));
    // A link to a group of rows moves on the page and asks for nothing else.
    addEventListener('popstate', () => location.search !== this.#shown && void this.show());
  }

  get #asked(): ReadAddress {
    return parseAddress(location.search);
  }

  #go(asked: Asked): void {
    history.pushState(null, '', formatAddress(asked) || location.pathname);
    void this.show();
  }

  #toggle(slug: string): void {
    const { slugs, ...rest } = this.#asked;
    this.#go({ ...rest, slugs: slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug] });
  }

  /** A practice that was searched for is kept, too: the next visit starts from it. */
  #add(slug: string, title: string): void {
    const { slugs } = this.#asked;
    const list = shortlist();
    if (list) keepShortlist(merge(list, [{ slug, title }]));
    if (slugs.includes(slug)) return;
    if (slugs.length < MOST) this.#toggle(slug);
    else this.#say([this.#words.t('compare.full')]);
  }

  #say(messages: readonly string[]): void {
    this.#messages.replaceChildren(...messages.map((message) => el('p', { class: 'message' }, message)));
  }

  /** Shows what the address asks for; of two that overtake each other, the later one. */
  async show(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#asked;
    this.#shown = location.search;
    this.#shortlist.show(asked.slugs);
    const loaded = await Promise.all(asked.slugs.map((slug) => loadPractice(this.#place.dataset['records']!, slug)));
    if (turn === this.#turn) this.#put(asked, loaded);
  }

  #put(asked: ReadAddress, loaded: readonly Loaded[]): void {
    const practices = loaded.flatMap((result) => (result.state === 'there' ? [result.practice] : []));
    this.#say([...this.#faults(asked, loaded), ...this.#invitation(practices.length)]);
    if (practices.length > 1) this.#messages.append(this.#compared(practices));
    if (practices.length === 0) return this.#table.replaceChildren();
    const groups = compare(practices, this.#words);
    const homes: Homes = { own: this.#place.dataset['home']!, root: this.#place.dataset['root']! };
    const table = tableNode(practices, groups, this.#words, homes, (slug) => {
      this.#toggle(slug);
      this.#table.focus();
    });
    table.classList.toggle('only', asked.onlyDifferences);
    const scroll = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.#words.t('compare.title') }, table);
    this.#table.replaceChildren(this.#tools(asked, practices.length), jumpsNode(groups, this.#words), scroll);
  }

  /** What the address asks for and cannot have. */
  #faults({ malformed, left }: ReadAddress, loaded: readonly Loaded[]): string[] {
    const { t } = this.#words;
    const missing = loaded.flatMap((result) => (result.state === 'there' ? [] : [t(`compare.${result.state}`, { name: result.slug })]));
    return [...malformed.map((name) => t('compare.unknown', { name })), ...missing, ...(left > 0 ? [t('compare.tooMany')] : [])];
  }

  /** Tells those who do not see the table that it has changed. */
  #compared(practices: readonly WholeJson[]): HTMLElement {
    const { t } = this.#words;
    return el('p', { class: 'unseen' }, t('compare.now', { titles: t.series(practices.map(({ record }) => record.title)) }));
  }

  #invitation(count: number): string[] {
    const { t } = this.#words;
    return count > 1 ? [] : [t(count === 0 ? 'compare.invite.none' : 'compare.invite.another')];
  }

  /** Hides or shows what is the same. The table stays as it is, and so does the reader’s place in it. */
  #hide(onlyDifferences: boolean): void {
    history.pushState(null, '', formatAddress({ ...this.#asked, onlyDifferences }));
    this.#shown = location.search;
    this.#table.querySelector('table')!.classList.toggle('only', onlyDifferences);
  }

  #tools(asked: Asked, count: number): HTMLElement {
    const { t } = this.#words;
    const box = el('input', { type: 'checkbox', checked: asked.onlyDifferences ? '' : undefined }) as HTMLInputElement;
    box.addEventListener('change', () => this.#hide(box.checked));
    const print = el('button', { type: 'button' }, t('compare.print'));
    print.addEventListener('click', () => globalThis.print());
    const only = count > 1 ? [el('label', {}, box, ` ${t('compare.onlyDifferences')}`)] : [];
    return el('p', { class: 'tools' }, ...only, print, el('span', { class: 'fine' }, t('compare.link')));
  }
}

/** Turns the page that explains into one that compares; if its words cannot be had, the explanation stays. */
export async function startComparison(place: HTMLElement): Promise<void> {
  const [file, countries] = await Promise.all([interfaceFile<Parameters<typeof makeWords>[1]>('words/'), countryNames()]);
  await new Comparison(place, makeWords(document.documentElement.lang, file, countries)).show();
}
