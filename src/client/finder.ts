import type { Translator } from '../i18n/translate.ts';
import { chosenOf, type Chosen, type LabelOf } from './chosen.ts';
import { el } from './dom.ts';
import { Filters } from './filters.ts';
import { resultItem } from './item.ts';
import type { Found, Hit } from './search.ts';
import { formatState, isEmpty, parseState, sorts, toggle, type SearchState } from './state.ts';

const STEP = 10;

/** The parts of a page with a list that can be searched: the explorer, or the contents of a volume. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly contents: HTMLElement;
  readonly status: HTMLElement | null;
  readonly filters: HTMLElement | null;
}

/** What the list is searched with: on the site by an index that is fetched, in a bundle by one that lies in the page. */
export interface Tools {
  readonly t: Translator;
  readonly search: (state: SearchState) => Promise<Found>;
  /** Names of values for a page that lists no filters. */
  readonly labels: () => Promise<LabelOf>;
  /** Told that entries were put on the page. */
  readonly onShown: () => void;
}

/** Puts a state into the address, where the browser lets a page do so: not every one does for a page from a disk. */
function writeAddress(state: SearchState, how: 'pushState' | 'replaceState'): void {
  try {
    history[how](null, '', formatState(state) || location.pathname);
  } catch {
    // The page shows the state all the same.
  }
}

/** Searches in place and keeps the address in step with what is shown. */
class Finder {
  readonly #parts: Parts;
  readonly #tools: Tools;
  readonly #t: Translator;
  readonly #filters: Filters | undefined;
  #state: SearchState;
  /** The answer that is shown. */
  #found: Found | undefined;
  /** What the server says of the whole list. */
  readonly #served: string;
  #turn = 0;

  constructor(parts: Parts, tools: Tools) {
    this.#parts = parts;
    this.#tools = tools;
    this.#t = tools.t;
    this.#state = parseState(location.search);
    this.#served = parts.status?.textContent ?? '';
    this.#filters = parts.filters ? new Filters(parts.filters, (name, value) => this.#go(toggle(this.#state, name, value))) : undefined;
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...parseState(`?q=${encodeURIComponent(parts.input.value)}`), filters: this.#state.filters });
    });
    parts.input.addEventListener('input', () => this.#typed());
    this.#filters?.onToggle(() => void this.#count());
    addEventListener('popstate', () => void this.#show(parseState(location.search)));
  }

  async start(): Promise<void> {
    // What was typed while this script was on its way counts as asked.
    const typed = this.#parts.input.value.trim();
    if (typed && typed !== this.#state.q) this.#typed();
    else await this.#show(this.#state);
  }

  #timer = 0;
  /** While the reader types, results follow; the address is replaced, not piled up. */
  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const next = { ...parseState(`?q=${encodeURIComponent(this.#parts.input.value)}`), filters: this.#state.filters };
      writeAddress(next, 'replaceState');
      void this.#show(next);
    }, 250) as unknown as number;
  }

  #go(state: SearchState): void {
    if (formatState(state) !== formatState(parseState(location.search))) writeAddress(state, 'pushState');
    void this.#show(state);
  }

  async #show(state: SearchState): Promise<void> {
    const turn = ++this.#turn;
    const { input, status } = this.#parts;
    this.#state = state;
    if (document.activeElement !== input) input.value = state.q;
    if (status && !isEmpty(state)) status.textContent = this.#t('search.loading');
    this.#found = undefined;
    this.#filters?.show(state);
    try {
      const [found, chosen] = await Promise.all([this.#tools.search(state), this.#chosen(state)]);
      const first = isEmpty(state) ? [] : await found.hits(0, STEP);
      // A slower answer to an earlier question must not overwrite a later one.
      if (turn === this.#turn) this.#put(state, found, first, chosen);
    } catch {
      if (turn === this.#turn) this.#failed();
    }
  }

  /** What is chosen, in words: those of the filters on the page; where it has none, words are fetched once something is chosen. */
  async #chosen(state: SearchState): Promise<Chosen[]> {
    const filters = this.#filters;
    if (filters) return chosenOf(state, (name, value) => filters.label(name, value));
    return Object.keys(state.filters).length > 0 ? chosenOf(state, await this.#tools.labels()) : [];
  }

  #put(state: SearchState, found: Found, first: readonly Hit[], chosen: readonly Chosen[]): void {
    const { results, contents, status } = this.#parts;
    this.#found = found;
    if (status) status.textContent = isEmpty(state) ? this.#served : this.#t.plural('search.shown', found.total);
    contents.hidden = !isEmpty(state);
    results.hidden = isEmpty(state);
    if (isEmpty(state)) return results.replaceChildren();
    const list = el('ul', { class: 'items', role: 'list' }, ...this.#items(first));
    results.replaceChildren(this.#toolbar(chosen, found.total), ...this.#unknown(chosen), found.total === 0 ? this.#nothing(state) : list);
    this.#offerMore(found, list, first.length);
    this.#tools.onShown();
    void this.#count();
  }

  /** Counts beside the filters, after the results and only while the reader looks at a filter. */
  async #count(): Promise<void> {
    const found = this.#found;
    if (!found || !this.#filters?.areOpen || isEmpty(this.#state)) return;
    try {
      const counts = await found.counts();
      if (found === this.#found) this.#filters.count(counts, (n) => this.#t.number(n));
    } catch {
      // The results stand without the numbers, which stay hidden.
    }
  }

  #failed(): void {
    const { results, status } = this.#parts;
    results.replaceChildren(el('p', { class: 'none' }, this.#t('search.failed')));
    results.hidden = false;
    if (status) status.textContent = '';
  }

  #items(hits: readonly Hit[]): HTMLElement[] {
    return hits.map((hit) => resultItem(hit, this.#t));
  }

  /** A button below the list while there is more; pressing it moves on to the first new entry. */
  #offerMore(found: Found, list: HTMLElement, shown: number): void {
    if (found.total <= shown) return;
    const button = el('button', { class: 'button', type: 'button' }, this.#t('search.more'));
    const more = async () => {
      const items = this.#items(await found.hits(shown, shown + STEP));
      button.remove();
      list.append(...items);
      this.#tools.onShown();
      items[0]?.querySelector('a')?.focus();
      this.#offerMore(found, list, shown + items.length);
    };
    // Pressed twice, it would bring the same entries twice.
    button.addEventListener('click', () => void more(), { once: true });
    list.after(button);
  }

  /** Order, and what is chosen, each to be taken away with one press. */
  #toolbar(chosen: readonly Chosen[], total: number): HTMLElement {
    const t = this.#t;
    const state = this.#state;
    const select = el(
      'select',
      {},
      ...sorts
        .filter((sort) => sort !== 'relevance' || state.q)
        .map((sort) => el('option', { value: sort, selected: sort === state.sort ? '' : undefined }, t(`sort.${sort}`))),
    ) as HTMLSelectElement;
    select.addEventListener('change', () => this.#go({ ...this.#state, sort: select.value as SearchState['sort'] }));
    const chips = chosen.map(({ name, value, label }) => {
      const chip = el('button', { type: 'button', 'aria-label': t('search.remove', { label }) }, `${label} ×`);
      chip.addEventListener('click', () => this.#go(toggle(this.#state, name, value)));
      return chip;
    });
    return el(
      'div',
      { class: 'toolbar' },
      ...(total > 1 ? [el('label', {}, `${t('sort.label')} `, select)] : []),
      el('div', { class: 'chips' }, ...chips),
    );
  }

  /** An old or mistyped link: says which of its filters no practice has. */
  #unknown(chosen: readonly Chosen[]): HTMLElement[] {
    const unknown = chosen.filter(({ known }) => !known);
    return unknown.map(({ name, value }) => el('p', { class: 'fine' }, this.#t('search.unknownFilter', { filter: `${name}=${value}` })));
  }

  /** Nothing found is an answer, too: it says what to try. */
  #nothing(state: SearchState): HTMLElement {
    const t = this.#t;
    const clear = el('button', { class: 'button', type: 'button' }, t('search.tryClear'));
    clear.addEventListener('click', () => this.#go({ ...state, filters: {} }));
    const heading = state.q ? t('search.noneFor', { query: state.q }) : t('search.none');
    const contribute = el('a', { href: document.body.dataset['contribute'] }, t('search.tryContribute'));
    return el(
      'div',
      { class: 'none' },
      el('h2', {}, heading),
      el('p', {}, t('search.try')),
      ...(Object.keys(state.filters).length > 0 ? [el('p', {}, clear)] : []),
      el('p', {}, contribute),
    );
  }
}

/** Makes the page’s list searchable. */
export async function startFinder(form: HTMLFormElement, tools: Tools): Promise<void> {
  const find = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`);
  const parts: Parts = {
    form,
    input: form.querySelector('input')!,
    results: find('results')!,
    contents: find('contents')!,
    status: find('status'),
    filters: find('filters'),
  };
  await new Finder(parts, tools).start();
}
