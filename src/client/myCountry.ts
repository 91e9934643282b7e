import type { Translator } from '../i18n/translate.ts';
import { el } from './dom.ts';
import { KEYS, readKept, writeKept } from './store.ts';

/** Fired on the document when the reader chooses another country, so that every part of a page can follow. */
export const COUNTRY_CHANGED = 'compendium:country';

/** The choice of this page where the browser keeps nothing. */
let unkept: string | undefined;

/** The country that the reader has chosen; undefined if none is, or if what is kept is no code of a country. */
export function myCountry(): string | undefined {
  const kept = unkept ?? readKept(KEYS.country);
  return kept && /^[A-Z]{3}$/.test(kept) ? kept : undefined;
}

/** Keeps the reader’s country, or forgets it (undefined), and tells the page. */
export function setMyCountry(iso3: string | undefined): void {
  unkept = writeKept(KEYS.country, iso3) ? undefined : iso3;
  document.dispatchEvent(new CustomEvent(COUNTRY_CHANGED, { detail: iso3 }));
}

/**
 * A labelled list of countries to choose from, sorted as the language sorts.
 * @param codes ISO 3166-1 alpha-3 of the countries offered
 * @param names by code, in the reader’s language
 */
export function countryPicker(t: Translator, codes: readonly string[], names: Readonly<Record<string, string>>): HTMLElement {
  const sorted = codes.map((code) => ({ code, name: names[code] ?? code })).sort((a, b) => t.compare(a.name, b.name));
  const option = (value: string, text: string) => el('option', { value }, text);
  const select = el('select', {}, option('', t('mine.choose')), ...sorted.map(({ code, name }) => option(code, name))) as HTMLSelectElement;
  const show = () => (select.value = myCountry() ?? '');
  show();
  document.addEventListener(COUNTRY_CHANGED, show);
  select.addEventListener('change', () => setMyCountry(select.value || undefined));
  return el('label', { class: 'picker' }, `${t('mine.label')} `, select);
}
