import type { Translator } from '../i18n/translate.ts';
import type { Scale } from '../exports/scale.ts';
import { el } from './dom.ts';
import { COUNTRY_CHANGED, countryPicker, myCountry } from './myCountry.ts';
import { clientTranslator, countryNames, fetchJson } from './strings.ts';

/**
 * What an amount would be in another country.
 * @param dollars constant US dollars of 2024
 * @param population inhabitants and their year; undefined if not known
 */
export function scaleText(t: Translator, dollars: number, country: string, population: readonly [number, number] | undefined): string {
  if (!population) return t('mine.unknown', { country });
  const [people, year] = population;
  return t('mine.result', { country, amount: t.dollars(dollars / people), people, year: String(year) });
}

/** Lets the reader choose a country, and sets the cost of the page against its inhabitants. */
export async function startScale(place: HTMLElement): Promise<void> {
  const [t, names, { population }] = await Promise.all([clientTranslator(), countryNames(), fetchJson<Scale>(place.dataset['scale']!)]);
  const result = el('span', { role: 'status' });
  const show = () => {
    const country = myCountry();
    result.textContent = country ? scaleText(t, Number(place.dataset['usd']), names[country] ?? country, population[country]) : '';
  };
  document.addEventListener(COUNTRY_CHANGED, show);
  place.replaceChildren(countryPicker(t, Object.keys(population), names), ' ', result);
  show();
}
