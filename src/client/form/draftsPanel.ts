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
    this.#list.replaceChildren(...(drafts ?? []).map((draft) => this.#item(draft)));
  }

  #item(draft: Draft): HTMLElement {
    const t = this.#t;
    const isCurrent = draft.id === this.#calls.current().id;
    const name = draftName(draft, t('form.draft.unnamed'));
    const input = el('input', { value: name, 'aria-label': t('form.draft.name', { name }), dir: 'auto' }) as HTMLInputElement;
    input.addEventListener('change', () => this.#rename(draft, input.value));
    const open = isCurrent ? el('b', {}, t('form.draft.current')) : button(t('form.draft.open'), () => this.#calls.onOpen(draft));
    const doomed = this.#doomed === draft.id;
    const remove = button(t(doomed ? 'form.draft.deleteNow' : 'form.draft.delete'), () => this.#remove(draft), {
      class: 'quiet',
      'aria-label': t(doomed ? 'form.draft.deleteNowOne' : 'form.draft.deleteOne', { name }),
    });
    return el(
      'li',
      { 'data-draft': draft.id },
      input,
      el('small', {}, t('form.draft.changed', { date: t.date(draft.changed.slice(0, 10)) })),
      open,
      ' ',
      remove,
    );
  }

  #rename(draft: Draft, name: string): void {
    const current = this.#calls.current();
    const renamed = { ...(current.id === draft.id ? current : draft), name: name.trim() };
    keepDraft(renamed);
    if (current.id === draft.id) this.#calls.onOpen(renamed);
    this.show();
  }

  #remove(draft: Draft): void {
    if (this.#doomed !== draft.id) {
      this.#doomed = draft.id;
      this.show();
      this.#list.querySelector<HTMLElement>(`[data-draft="${draft.id}"] .quiet`)?.focus();
      return;
    }
    this.#doomed = '';
    forgetDraft(draft.id);
    if (draft.id === this.#calls.current().id) this.#calls.onNew();
    this.show();
  }
}
