import { facetNames, type FacetName } from '../domain/facetNames.ts';
import { el } from './dom.ts';
import type { Counts } from './search.ts';
import type { SearchState } from './state.ts';

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
  readonly #choices: Choice[];

  constructor(root: HTMLElement, onChange: (name: FacetName, value: string) => void) {
    for (const hint of root.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = false;
    this.#choices = [...root.querySelectorAll<HTMLElement>('[data-facet]')].flatMap((list) =>
      [...list.querySelectorAll<HTMLElement>('[data-value]')].map((item) => upgrade(item, list.dataset['facet'] as FacetName, onChange)),
    );
  }

  /** Shows a state: what is chosen, and how many practices each value would show. */
  show(state: SearchState, counts: Counts, number: (n: number) => string): void {
    for (const { name, value, box, count, item } of this.#choices) {
      const n = counts[name]?.[value] ?? 0;
      box.checked = state.filters[name]?.includes(value) ?? false;
      count.textContent = number(n);
      item.classList.toggle('zero', n === 0);
      if (box.checked) item.closest('details')!.open = true;
    }
  }

  /** What is chosen, in the reader’s words; a value that no practice has goes by its code. */
  chosen(state: SearchState): { name: FacetName; value: string; label: string; known: boolean }[] {
    return facetNames.flatMap((name) =>
      (state.filters[name] ?? []).map((value) => {
        const choice = this.#choices.find((candidate) => candidate.name === name && candidate.value === value);
        return { name, value, label: choice?.label ?? value, known: choice !== undefined };
      }),
    );
  }
}
