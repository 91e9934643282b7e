import { el } from './dom.ts';

/**
 * The comparison on the page of the Survey. Its names come from the page’s own tables; figures and words are fetched
 * when the reader reaches for them, or came with a choice in the address.
 */
const root = document.querySelector<HTMLElement>('[data-survey]');

interface Choice {
  readonly code: string;
  readonly name: string;
}

const averages = (): Choice[] =>
  [...document.querySelectorAll<HTMLElement>('[data-average]')].map((part) => ({
    code: part.dataset['average']!,
    name: part.textContent!.trim(),
  }));

const countriesOf = (table: Element): Choice[] =>
  [...table.querySelectorAll<HTMLAnchorElement>('tbody a')].map((link) => ({
    code: /countries\/(\w+)\//.exec(link.pathname)![1]!,
    name: link.textContent!,
  }));

function group(label: string, choices: readonly Choice[]): HTMLElement {
  return el('optgroup', { label }, ...choices.map(({ code, name }) => el('option', { value: code }, name)));
}

function start(section: HTMLElement): void {
  const regions = [...document.querySelectorAll('.survey-list')].map((table) => ({
    label: table.querySelector('caption')!.textContent!,
    choices: countriesOf(table),
  }));
  const lists = [{ label: section.dataset['averages']!, choices: averages() }, ...regions];
  const names = new Map(lists.flatMap(({ choices }) => choices).map(({ code, name }) => [code, name]));
  section.querySelector('[data-choices]')!.append(...lists.map(({ label, choices }) => group(label, choices)));

  const message = section.querySelector('[data-message]')!;
  let explorer: ReturnType<(typeof import('./surveyExplorer.ts'))['makeExplorer']> | undefined;
  const ready = async () => {
    message.textContent = section.dataset['loading']!;
    try {
      return await (explorer ??= import('./surveyExplorer.ts').then(({ makeExplorer }) => makeExplorer(section, names)));
    } catch {
      explorer = undefined;
      message.textContent = section.dataset['failed']!;
      return undefined;
    }
  };

  section.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    void ready().then((made) => made?.add());
  });
  section.querySelector('[name=index]')!.addEventListener('change', () => void ready().then((made) => made?.changeIndex()));
  section.hidden = false;
  if (location.search) void ready().then((made) => made?.show());
}

if (root) start(root);
