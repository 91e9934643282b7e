import type { Need } from '../../domain/fit.ts';
import type { ConditionsJson } from '../../exports/conditions.ts';
import { el } from '../dom.ts';
import { COUNTRY_CHANGED, countryPicker, myCountry } from '../myCountry.ts';
import { clientTranslator, countryNames, fetchJson } from '../strings.ts';
import { verdictNodes, type LabelledNeed } from './verdict.ts';

/** What the practice on this page needs, as its own list says it. */
const needsOnPage = (): LabelledNeed[] =>
  [...document.querySelectorAll<HTMLElement>('[data-needs] > li')].map((item) => ({
    key: item.dataset['key']!,
    need: item.dataset['need'] as Need['need'],
    substitute: item.querySelector('[data-substitute]')?.textContent.trim(),
    label: item.querySelector('b')!.textContent.trim(),
    needLabel: item.querySelector('.flag')!.textContent,
    url: item.querySelector('b a')!.getAttribute('href')!,
  }));

/** “Could it work in my country?”: asks for the country once, keeps it on the device, and answers in place. */
export async function startFitHere(place: HTMLElement): Promise<void> {
  const [t, names] = await Promise.all([clientTranslator(), countryNames()]);
  const { conditions, fit, brief } = place.dataset as Readonly<Record<'conditions' | 'fit' | 'brief', string>>;
  const needs = needsOnPage();
  const answer = el('div', { role: 'status', class: 'answer' });
  let turn = 0;

  async function show(): Promise<void> {
    const mine = ++turn;
    const country = myCountry();
    if (!country) return answer.replaceChildren();
    const code = country.toLowerCase();
    try {
      const file = await fetchJson<ConditionsJson>(`${conditions}${code}.json`);
      if (mine !== turn) return;
      const links = el(
        'p',
        { class: 'fine' },
        el('a', { href: `${brief}&country=${code}` }, t('fit.mine.brief')),
        ' · ',
        el('a', { href: `${fit}${code}/` }, t('fit.mine.more', { country: names[country] ?? country })),
      );
      answer.replaceChildren(...verdictNodes(t, needs, file), links);
    } catch {
      if (mine === turn) answer.replaceChildren(el('p', {}, t('fit.mine.failed')));
    }
  }

  document.addEventListener(COUNTRY_CHANGED, () => void show());
  place.querySelector('p')!.replaceChildren(countryPicker(t, Object.keys(names), names));
  place.append(answer);
  await show();
}
