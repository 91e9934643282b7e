import { button, el, saveFile } from '../dom.ts';
import type { Translator } from '../../i18n/translate.ts';
import { writeDraftFile } from '../../submission/draftFile.ts';
import { draftName, forgetDraft, keepDraft, keptDrafts, type Draft } from './drafts.ts';

/** What the panel asks of the rest of the page. */
interface Calls {
  readonly current: () => Draft;
  readonly onOpen: (draft: Draft) => void;
  readonly onNew: () => void;
  readonly onFile: (file: File) => void;
}

/** A draft as the list shows it. */
interface Row {
  readonly id: string;
  readonly name: string;
  /** Day of the last change, YYYY-MM-DD. */
  readonly date: string;
  readonly isCurrent: boolean;
  readonly isDoomed: boolean;
}

const FILES = '.mdx,.txt,.json,.md,text/plain,application/json';

/** Drafts on this device: opened, renamed, saved as files, read from files, and deleted. */
export class DraftsPanel {
  readonly node: HTMLElement;
  readonly #t: Translator;
  readonly #calls: Calls;
  readonly #list = el('ul', { role: 'list', class: 'plain drafts' });
  readonly #summary = el('summary');
  /** The draft that is about to be deleted: it takes a second press. */
  #doomed = '';
  /** What the list says. */
  #shown = '';

  constructor(t: Translator, calls: Calls) {
    this.#t = t;
    this.#calls = calls;
    const file = el('input', { type: 'file', accept: FILES, class: 'unseen', id: 'draft-file' }) as HTMLInputElement;
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      file.value = '';
      if (chosen) calls.onFile(chosen);
    });
    const tools = el(
      'p',
      { class: 'tools' },
      button(t('form.draft.new'), calls.onNew),
      file,
      el('label', { for: 'draft-file', class: 'as-button' }, t('form.draft.file')),
      button(t('form.draft.save'), () => this.#save()),
    );
    this.node = el('details', { class: 'panel' }, this.#summary, el('p', { class: 'fine' }, t('form.draft.where')), this.#list, tools);
  }

  #save(): void {
    const draft = this.#calls.current();
    saveFile('compendium-draft.json', writeDraftFile(draft), 'application/json');
  }

  show(): void {
    const drafts = keptDrafts();
    const t = this.#t;
    const count = drafts?.length === 0 ? t('form.draft.none') : drafts && t.plural('form.drafts', drafts.length);
    this.#summary.textContent = count ?? t('form.draft.off');
    const rows = (drafts ?? []).map((draft) => this.#row(draft));
    const says = JSON.stringify(rows);
    // Every check of the form comes here. Written anew under a finger, a button would lose the press.
    if (says === this.#shown) return;
    this.#shown = says;
    this.#list.replaceChildren(...rows.map((row) => this.#item(row)));
  }

  #row(draft: Draft): Row {
    return {
      id: draft.id,
      name: draftName(draft, this.#t('form.draft.unnamed')),
      date: draft.changed.slice(0, 10),
      isCurrent: draft.id === this.#calls.current().id,
      isDoomed: draft.id === this.#doomed,
    };
  }

  /** A draft as it is kept now; the one at work as it stands on the page. */
  #draft(id: string): Draft | undefined {
    const current = this.#calls.current();
    return current.id === id ? current : keptDrafts()?.find((draft) => draft.id === id);
  }

  #item({ id, name, date, isCurrent, isDoomed }: Row): HTMLElement {
    const t = this.#t;
    const input = el('input', { value: name, 'aria-label': t('form.draft.name', { name }), dir: 'auto' }) as HTMLInputElement;
    input.addEventListener('change', () => this.#rename(id, input.value));
    const open = isCurrent ? el('b', {}, t('form.draft.current')) : button(t('form.draft.open'), () => this.#open(id));
    const remove = button(t(isDoomed ? 'form.draft.deleteNow' : 'form.draft.delete'), () => this.#remove(id), {
      class: 'quiet',
      'aria-label': t(isDoomed ? 'form.draft.deleteNowOne' : 'form.draft.deleteOne', { name }),
    });
    return el('li', { 'data-draft': id }, input, el('small', {}, t('form.draft.changed', { date: t.date(date) })), open, ' ', remove);
  }

  #open(id: string): void {
    const draft = this.#draft(id);
    if (draft) this.#calls.onOpen(draft);
    else this.show();
  }

  #rename(id: string, name: string): void {
    const draft = this.#draft(id);
    if (draft) {
      const renamed = { ...draft, name: name.trim() };
      keepDraft(renamed);
      if (id === this.#calls.current().id) this.#calls.onOpen(renamed);
    }
    // An emptied name falls back on the title, which the field does not show yet.
    this.#shown = '';
    this.show();
  }

  #remove(id: string): void {
    if (this.#doomed !== id) {
      this.#doomed = id;
      this.show();
      this.#list.querySelector<HTMLElement>(`[data-draft="${id}"] .quiet`)?.focus();
      return;
    }
    this.#doomed = '';
    forgetDraft(id);
    if (id === this.#calls.current().id) this.#calls.onNew();
    this.show();
  }
}
