import type { FacetName } from '../domain/facetNames.ts';
import type { Counts } from '../domain/search/narrow.ts';
import { el } from './dom.ts';
import { isEmpty, type SearchState } from './state.ts';

interface Choice {
  readonly name: FacetName;
  readonly value: string;
  readonly label: string;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly item: HTMLElement;
}

/** Turns each link of the server’s lists into a checkbox with the same words and count. */
function upgrade(item: HTMLElement, name: FacetName, onChange: (name: FacetName, value: string) => void): Choice {
  const value = item.dataset['value']!;
  const label = item.querySelector('a')!.textContent!;
  const count = item.querySelector<HTMLElement>('.count')!;
  const box = el('input', { type: 'checkbox', name, value }) as HTMLInputElement;
  box.addEventListener('change', () => onChange(name, value));
  item.replaceChildren(el('label', {}, box, el('span', {}, label), count));
  return { name, value, label, box, count, item };
}

/** The filters of the explorer. */
export class Filters {
  readonly #root: HTMLElement;
  readonly #choices: Choice[];
  /** What the server counted, choice by choice: it holds as long as nothing is asked. */
  readonly #served: readonly string[];

  constructor(root: HTMLElement, onChange: (name: FacetName, value: string) => void) {
    this.#root = root;
    for (const hint of root.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = false;
    this.#choices = [...root.querySelectorAll<HTMLElement>('[data-facet]')].flatMap((list) =>
      [...list.querySelectorAll<HTMLElement>('[data-value]')].map((item) => upgrade(item, list.dataset['facet'] as FacetName, onChange)),
    );
    this.#served = this.#choices.map(({ count }) => count.textContent);
  }

  /** Does the reader look at any of them? */
  get areOpen(): boolean {
    return this.#root.querySelector('details[open]') !== null;
  }

  /** Calls back whenever the reader opens or closes one. */
  onToggle(callback: () => void): void {
    // The event does not bubble.
    this.#root.addEventListener('toggle', callback, { capture: true });
  }

  /** Shows what is chosen. Numbers that belong to what was asked before are hidden until the new ones are known. */
  show(state: SearchState): void {
    const nothing = isEmpty(state);
    this.#root.classList.toggle('uncounted', !nothing);
    for (const [i, { name, value, box, count, item }] of this.#choices.entries()) {
      box.checked = state.filters[name]?.includes(value) ?? false;
      if (box.checked) item.closest('details')!.open = true;
      if (nothing) count.textContent = this.#served[i]!;
      item.classList.remove('zero');
    }
  }

  /** Shows how many practices each value would show. */
  count(counts: Counts, number: (n: number) => string): void {
    this.#root.classList.remove('uncounted');
    for (const { name, value, count, item } of this.#choices) {
      const n = counts[name]?.[value] ?? 0;
      count.textContent = number(n);
      item.classList.toggle('zero', n === 0);
    }
  }

  /** What a value is called here; undefined if no practice has it. */
  label(name: FacetName, value: string): string | undefined {
    return this.#choices.find((choice) => choice.name === name && choice.value === value)?.label;
  }
}
