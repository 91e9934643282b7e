import type { SurveyJson } from '../exports/surveyData.ts';
import type { Translator } from '../i18n/translate.ts';
import type { SurveyIndex } from '../schemas/surveyIndices.ts';
import { el } from './dom.ts';
import { clientTranslator } from './strings.ts';
import { isKnown, seriesFor } from './surveySeries.ts';
import { formatSurvey, MOST, parseSurvey, sortCodes, type SurveyState } from './surveyState.ts';
import { showComparison } from './surveyView.ts';

async function load(url: string): Promise<SurveyJson> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as SurveyJson;
}

/** Compares countries and averages in place, and keeps the address in step with what is shown. */
class SurveyExplorer {
  readonly #root: HTMLElement;
  readonly #t: Translator;
  readonly #data: SurveyJson;
  readonly #names: ReadonlyMap<string, string>;

  constructor(root: HTMLElement, t: Translator, data: SurveyJson, names: ReadonlyMap<string, string>) {
    this.#root = root;
    this.#t = t;
    this.#data = data;
    this.#names = names;
    addEventListener('popstate', () => this.show());
  }

  get #state(): SurveyState {
    return parseSurvey(location.search);
  }
  #find<T extends HTMLElement>(selector: string): T {
    return this.#root.querySelector<T>(selector)!;
  }
  #go(state: SurveyState): void {
    const query = formatSurvey(state);
    if (query !== location.search) history.pushState(null, '', query || location.pathname);
    this.show();
  }

  /** Adds what is chosen in the list, or says that no more fit. */
  add(): void {
    const { codes, index } = this.#state;
    const code = this.#find<HTMLSelectElement>('[data-choices]').value;
    const { shown } = sortCodes(codes, (known) => isKnown(this.#data, known));
    if (shown.length >= MOST && !shown.includes(code)) return this.#say(this.#t('survey.explore.full'));
    this.#go({ codes: [...new Set([...shown, code])], index });
  }

  changeIndex(): void {
    const index = this.#find<HTMLSelectElement>('[name=index]').value as SurveyIndex;
    this.#go({ codes: this.#state.codes, index });
  }

  #say(text: string): void {
    this.#find('[data-message]').textContent = text;
  }

  #chips(codes: readonly string[], shown: readonly string[]): HTMLElement[] {
    return shown.map((code) => {
      const name = this.#names.get(code) ?? code;
      const chip = el('button', { type: 'button', 'aria-label': this.#t('survey.explore.remove', { name }) }, `${name} ×`);
      chip.addEventListener('click', () => {
        this.#go({ ...this.#state, codes: codes.filter((other) => other !== code) });
        this.#find('[data-choices]').focus();
      });
      return chip;
    });
  }

  /** Shows what the address says, as far as it is known; says what is not. */
  show(): void {
    const { codes, index } = this.#state;
    const { shown, left, unknown } = sortCodes(codes, (code) => isKnown(this.#data, code));
    const select = this.#find<HTMLSelectElement>('[name=index]');
    select.value = index;
    const indexName = select.selectedOptions[0]!.textContent;
    const series = shown.map((code) => seriesFor(this.#data, code, index, this.#names.get(code) ?? code));
    this.#find('[data-chosen]').replaceChildren(...this.#chips(codes, shown));
    const place = {
      figure: this.#find('[data-figure]'),
      finding: this.#find('[data-finding]'),
      chart: this.#find('[data-chart]'),
      table: this.#find('[data-table]'),
    };
    showComparison(place, this.#t, this.#data, series, index, indexName);
    const messages = [
      unknown.length > 0 && this.#t('survey.explore.unknown', { codes: this.#t.list(unknown) }),
      left.length > 0 && this.#t('survey.explore.full'),
    ];
    this.#say(messages.filter(Boolean).join(' '));
  }
}

/**
 * Loads figures and words, and makes the explorer work.
 * @param names countries and averages in the reader’s language, by code
 */
export async function makeExplorer(root: HTMLElement, names: ReadonlyMap<string, string>): Promise<SurveyExplorer> {
  const [t, data] = await Promise.all([clientTranslator(), load(root.dataset['survey']!)]);
  return new SurveyExplorer(root, t, data, names);
}
