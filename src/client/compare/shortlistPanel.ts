import type { Key, Translator } from '../../i18n/translate.ts';
import { button, el, saveFile } from '../dom.ts';
import { keepShortlist, shortlist } from '../keep.ts';
import {
  formatShortlist,
  isFault,
  MAX_FILE,
  MAX_KEPT,
  merge,
  parseShortlist,
  without,
  type Fault,
  type Kept,
  type Shortlist,
} from '../shortlist.ts';
import { MOST } from './address.ts';

/** What the panel tells the rest of the page. */
interface Calls {
  /** Adds a practice to the comparison, or takes it out. */
  readonly onToggle: (kept: Kept) => void;
}

/** Why a file was not read, in words. */
function faultText(t: Translator, fault: Fault): string {
  const values = {
    max: MAX_KEPT,
    ...('entry' in fault ? { entry: fault.entry } : {}),
    ...('version' in fault ? { version: fault.version } : {}),
  };
  return t(`shortlist.fault.${fault.fault}` as Key, values);
}

/** Reads a file that the reader chose. A large one is refused before it is read. */
async function readFile(file: File): Promise<Shortlist | Fault> {
  return file.size > MAX_FILE ? { fault: 'too-long' } : parseShortlist(await file.text());
}

/** Hands the list to the reader as a file. */
const save = (list: Shortlist) => saveFile('compendium-shortlist.json', formatShortlist(list), 'application/json');

/** The reader’s shortlist: what to compare, saved as a file and read from one. */
export class ShortlistPanel {
  readonly node = el('section', { class: 'shortlist', 'aria-labelledby': 'shortlist', tabindex: '-1' });
  readonly #t: Translator;
  readonly #calls: Calls;
  readonly #status = el('p', { role: 'status', class: 'message' });
  readonly #body = el('div');
  #compared: readonly string[] = [];

  constructor(t: Translator, calls: Calls) {
    this.#t = t;
    this.#calls = calls;
    this.node.append(
      el('h2', { id: 'shortlist' }, t('shortlist.title')),
      el('p', { class: 'fine' }, t('shortlist.where')),
      this.#body,
      this.#status,
    );
    addEventListener('storage', () => this.show(this.#compared));
  }

  /** @param compared slugs that are compared now */
  show(compared: readonly string[]): void {
    this.#compared = compared;
    const list = shortlist();
    const t = this.#t;
    if (!list) return this.#body.replaceChildren(el('p', {}, t('shortlist.off')));
    const focused = this.#focused();
    const items = el('ul', { role: 'list', class: 'plain' }, ...list.map((kept) => this.#item(kept)));
    this.#body.replaceChildren(list.length > 0 ? items : el('p', { class: 'fine' }, t('shortlist.empty')), this.#tools(list));
    if (focused !== undefined) this.#focus(focused);
  }

  /** Which entry has the keyboard’s focus: its name; empty for another part of the panel; undefined for none. */
  #focused(): string | undefined {
    const { activeElement } = document;
    return this.#body.contains(activeElement) ? (activeElement!.closest<HTMLElement>('[data-slug]')?.dataset['slug'] ?? '') : undefined;
  }

  /** Gives the focus back after the list was written anew; to the panel, if the entry is gone. */
  #focus(slug: string): void {
    const entry = slug && this.#body.querySelector<HTMLElement>(`[data-slug="${slug}"] input`);
    (entry || this.node).focus();
  }

  #item(kept: Kept): HTMLElement {
    const t = this.#t;
    const isIn = this.#compared.includes(kept.slug);
    const full = !isIn && this.#compared.length >= MOST;
    const box = el('input', { type: 'checkbox', checked: isIn ? '' : undefined, disabled: full ? '' : undefined });
    box.addEventListener('change', () => this.#calls.onToggle(kept));
    const remove = button('×', () => this.#change(without(shortlist() ?? [], kept.slug)), {
      class: 'remove',
      'aria-label': t('shortlist.remove', { title: kept.title }),
    });
    return el('li', { 'data-slug': kept.slug }, el('label', {}, box, ' ', el('span', { dir: 'auto' }, kept.title)), remove);
  }

  #change(list: Shortlist): boolean {
    const done = keepShortlist(list);
    this.#status.textContent = done ? '' : this.#t('shortlist.off');
    this.show(this.#compared);
    return done;
  }

  #tools(list: Shortlist): HTMLElement {
    const t = this.#t;
    const input = el('input', {
      type: 'file',
      accept: '.json,application/json',
      class: 'unseen',
      id: 'shortlist-file',
    }) as HTMLInputElement;
    input.addEventListener('change', () => void this.#read(input));
    const own =
      list.length > 0 ? [button(t('shortlist.export'), () => save(list)), button(t('shortlist.clear'), () => this.#change([]))] : [];
    return el('p', { class: 'tools' }, input, el('label', { for: 'shortlist-file' }, t('shortlist.import')), ...own);
  }

  async #read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const result = await readFile(file);
    input.value = '';
    if (isFault(result)) this.#status.textContent = faultText(this.#t, result);
    else if (this.#change(merge(shortlist() ?? [], result))) this.#status.textContent = this.#t.plural('shortlist.imported', result.length);
  }
}
