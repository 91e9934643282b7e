import { makeTranslator, type Strings, type Translator } from '../../i18n/translate.ts';
import type { Answers } from '../../submission/answers.ts';
import type { FormData } from '../../submission/formData.ts';
import type { Path } from '../../submission/paths.ts';
import { readPracticeFile } from '../../submission/practiceFile.ts';
import { withReview } from '../../submission/review.ts';
import { el } from '../dom.ts';
import { interfaceFile } from '../strings.ts';
import { today } from '../today.ts';
import type { Corrected } from '../../submission/draftFile.ts';
import { keepDraft, keptDrafts, type Draft } from './drafts.ts';
import { DraftsPanel } from './draftsPanel.ts';
import { idOf } from './fields.ts';
import { finishNodes } from './finish.ts';
import { Form } from './form.ts';
import { NearPanel } from './nearPanel.ts';
import { keepForOffline } from './offline.ts';
import { openFile, type Opened } from './openFile.ts';
import { Panel } from './panel.ts';
import { previewNodes } from './preview.ts';
import { formSteps, openIn, stateText, stepFields, stepKey, stepOf, type FormStep } from './steps.ts';

const newDraft = (answers: Answers = {}, of?: Corrected, name = ''): Draft => ({
  id: crypto.randomUUID(),
  name,
  changed: new Date().toISOString(),
  answers: withReview(answers, today()),
  ...(of && { of }),
});

/** The practice that the address asks to correct: `?of=1/x-road-data-exchange`. */
function askedFor(): Corrected | undefined {
  const [, volume, slug] = /^(\d{1,4})\/([a-z0-9-]{1,80})$/.exec(new URLSearchParams(location.search).get('of') ?? '') ?? [];
  return slug === undefined ? undefined : { volume: Number(volume), slug };
}

/** The page of the form. The step is the fragment of its address, so that the browser’s own buttons work. */
class Page {
  readonly #t: Translator;
  readonly #form: Form;
  readonly #panel: Panel;
  readonly #near: NearPanel;
  readonly #drafts: DraftsPanel;
  readonly #links: readonly {
    readonly step: FormStep;
    readonly link: HTMLElement;
    readonly item: HTMLElement;
    readonly state: HTMLElement;
  }[];
  readonly #main = el('div', { class: 'form-main' });
  readonly #status = el('p', { class: 'fine', role: 'status' });
  readonly #offline = el('p', { class: 'fine offline' });
  readonly #messages = el('div', { class: 'messages', role: 'alert' });

  constructor(place: HTMLElement, data: FormData, draft: Draft) {
    const t = makeTranslator(document.documentElement.lang, data.strings as Strings);
    this.#t = t;
    this.#form = new Form(t, data, draft, { onChange: () => this.#changed(), onReshape: () => this.#show() });
    this.#near = new NearPanel(place.dataset['near']!, location.pathname);
    this.#panel = new Panel(this.#form, this.#near);
    this.#drafts = new DraftsPanel(t, {
      current: () => this.#form.draft,
      onOpen: (other) => this.#open(other),
      onNew: () => this.#open(newDraft()),
      onFile: (file) => void openFile(t, data, file).then((opened) => this.#opened(opened)),
    });
    this.#links = formSteps.map((step) => {
      const link = el('a', { href: `#${step}` }, t(stepKey(step)));
      const state = el('small');
      return { step, link, state, item: el('li', {}, link, ' ', state) };
    });
    const list = el('ol', {}, ...this.#links.map(({ item }) => item));
    const steps = el('nav', { class: 'form-steps', 'aria-label': t('form.steps') }, list, this.#status, this.#offline);
    place.replaceChildren(this.#messages, this.#drafts.node, el('div', { class: 'form-grid' }, steps, this.#main, this.#panel.node));
    addEventListener('hashchange', () => this.#show(true));
    this.#show();
    this.#greet(draft);
    this.#changed(false);
  }

  get #step(): FormStep {
    return formSteps.find((step) => `#${step}` === location.hash) ?? formSteps[0];
  }

  say(...messages: string[]): void {
    this.#messages.replaceChildren(...messages.map((message) => el('p', { class: 'message' }, message)));
  }

  /** Says that the form needs no network any more. */
  sayOffline(): void {
    this.#offline.textContent = this.#t('form.offline');
  }

  #open(draft: Draft): void {
    this.#greet(draft);
    if (location.search) history.replaceState(null, '', location.pathname + location.hash);
    this.#form.open(draft);
    this.#changed(false);
  }

  /** Says what is being corrected. */
  #greet({ of, answers }: Draft): void {
    this.say(...(of ? [this.#t('form.correcting', { title: String(answers['title'] ?? of.slug) })] : []));
  }

  #opened({ draft, problems }: Opened): void {
    if (draft) this.#open(newDraft(draft.answers, draft.of, draft.name));
    if (draft) keepDraft(this.#form.draft);
    this.#drafts.show();
    this.say(...(draft ? [this.#t('form.opened')] : []), ...problems);
  }

  /** Something has been answered: keep it, and say what follows. @param keep false when nothing was written yet */
  #changed(keep = true): void {
    if (keep && this.#form.isChanged) this.#status.textContent = this.#t(keepDraft(this.#form.draft) ? 'form.kept' : 'form.notKept');
    this.#drafts.show();
    this.#showSteps();
    this.#panel.show(this.#form);
    void this.#near.show(this.#form);
  }

  /** The links stay the same elements: one that is being pressed must not vanish because a field was left for it. */
  #showSteps(): void {
    for (const { step, link, item, state } of this.#links) {
      const isCurrent = step === this.#step;
      if (isCurrent) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
      if (step === 'preview' || step === 'finish') continue;
      const open = openIn(this.#form, step);
      state.textContent = stateText(this.#form, step, open);
      item.classList.toggle('done', open === 0);
    }
  }

  /** Writes the step anew. @param moved whether the reader has come to it just now: then its heading is read out */
  #show(moved = false): void {
    const step = this.#step;
    const title = this.#t(stepKey(step));
    const heading = el('h2', { tabindex: '-1', id: 'step' }, title);
    this.#form.clear();
    if (step === 'finish') this.#form.touchAll();
    this.#main.parentElement?.classList.toggle('wide', step === 'preview');
    this.#main.replaceChildren(heading, ...this.#nodes(step), this.#moves(step));
    // A question that is called like its step need not be named twice.
    for (const legend of this.#main.querySelectorAll(':scope > fieldset > legend'))
      legend.classList.toggle('unseen', legend.firstChild?.textContent === title);
    this.#form.showFaults();
    this.#showSteps();
    if (!moved) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  #nodes(step: FormStep): HTMLElement[] {
    if (step === 'preview') return previewNodes(this.#form);
    if (step === 'finish') return finishNodes(this.#form, (path) => this.#go(path));
    return stepFields(this.#form, step);
  }

  /** Leads to the field of an answer, or to what it is a part of. */
  #go(path: Path): void {
    const step = stepOf(this.#form, path[0]);
    history.pushState(null, '', `#${step}`);
    this.#show(true);
    for (let length = path.length; length > 0; length -= 1) {
      const field = document.getElementById(idOf(path.slice(0, length)));
      field?.closest('details')?.setAttribute('open', '');
      if (field) return (field.querySelector<HTMLElement>('summary') ?? field).focus();
    }
  }

  /** Back and on. */
  #moves(step: FormStep): HTMLElement {
    const index = formSteps.indexOf(step);
    const link = (other: FormStep | undefined, kind: string) =>
      other
        ? [
            el(
              'a',
              { href: `#${other}`, class: kind },
              this.#t(kind === 'button' ? 'form.next' : 'form.back', { step: this.#t(stepKey(other)) }),
            ),
          ]
        : [];
    return el('p', { class: 'tools moves' }, ...link(formSteps[index - 1], 'back'), ...link(formSteps[index + 1], 'button'));
  }
}

/** The draft to begin with: the correction that was asked for, the newest one on the device, or an empty one. */
async function firstDraft(place: HTMLElement): Promise<{ draft: Draft; failed: boolean }> {
  const of = askedFor();
  const kept = keptDrafts() ?? [];
  if (!of) return { draft: kept[0] ?? newDraft(), failed: location.search.includes('of=') };
  const begun = kept.find((draft) => draft.of?.slug === of.slug && draft.of.volume === of.volume);
  if (begun) return { draft: begun, failed: false };
  const response = await fetch(`${place.dataset['sources']}${of.slug}.mdx`).catch(() => undefined);
  const file = response?.ok ? readPracticeFile(await response.text()) : undefined;
  return file?.ok ? { draft: newDraft(file.answers, of), failed: false } : { draft: newDraft(), failed: true };
}

/** Turns the page that explains into the form; if its words cannot be had, the explanation stays. */
export async function startForm(place: HTMLElement): Promise<void> {
  const [data, { draft, failed }] = await Promise.all([interfaceFile<FormData>('form/'), firstDraft(place)]);
  const page = new Page(place, data, draft);
  if (failed) page.say(makeTranslator(document.documentElement.lang, data.strings as Strings)('form.noSuchPractice'));
  if (await keepForOffline().catch(() => false)) page.sayOffline();
}
