import { faultText } from '../../i18n/problems.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Path } from '../../submission/paths.ts';
import type { FieldFault } from './data.ts';

interface Place {
  readonly problem: HTMLElement;
  readonly control: HTMLElement;
}

const keyOf = (path: Path): string => path.join('.');

/** Where on the page what is wrong with an answer is said. */
export class Places {
  readonly #places = new Map<string, Place>();

  /** Forgets all places: other fields are on the page now. */
  clear(): void {
    this.#places.clear();
  }

  add(path: Path, problem: HTMLElement, control: HTMLElement): void {
    this.#places.set(keyOf(path), { problem, control });
  }

  /** The place of an answer, or of what it is a part of. */
  #nearest(path: Path): string | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const key = keyOf(path.slice(0, length));
      if (this.#places.has(key)) return key;
    }
    return undefined;
  }

  /** Says at each place what is wrong there; every other place is silent. */
  show(faults: readonly FieldFault[], t: Translator): void {
    const texts = new Map<string, string[]>();
    for (const fault of faults) {
      const key = this.#nearest(fault.path);
      if (key !== undefined) texts.set(key, [...(texts.get(key) ?? []), faultText(t, fault, t('form.this'))]);
    }
    for (const [key, { problem, control }] of this.#places) {
      const text = (texts.get(key) ?? []).join(' ');
      if (problem.textContent !== text) problem.textContent = text;
      control.toggleAttribute('data-wrong', text !== '');
      if (control.matches('input, select, textarea')) control.setAttribute('aria-invalid', String(text !== ''));
    }
    // A folded entry shows from outside that something in it is wrong.
    for (const { control } of this.#places.values())
      if (control.matches('details')) control.toggleAttribute('data-wrong', control.querySelector('.problem:not(:empty)') !== null);
  }
}
