import type { Band } from '../domain/cost.ts';
import type { Translator } from '../i18n/translate.ts';
import { costDots, evidenceBars } from '../exports/signs.ts';
import { el, fromMarkup } from './dom.ts';
import type { Hit } from './search.ts';

/** Offers to keep a practice; shown by `showKept()` once it stands on the page. */
const keepButton = (title: string, t: Translator) =>
  el('button', { class: 'keep', type: 'button', hidden: '', 'aria-label': t('shortlist.keepOne', { title }) }, t('shortlist.keep'));

/** An entry of a list of results, with the same parts and names as the entries that the server writes. */
export function resultItem({ url, meta }: Hit, t: Translator): HTMLElement {
  const foreign = meta['lang'] === t.language ? {} : { lang: meta['lang'], dir: 'auto' };
  return el(
    'li',
    { class: `item region-${meta['region']}`, 'data-practice': meta['slug'] },
    el('p', { class: 'eyebrow' }, el('span', { class: 'accent' }, meta['country']!), ` · ${meta['eyebrow']}`),
    el('h2', foreign, el('a', { href: url, hreflang: foreign.lang }, meta['title']!)),
    el('p', { class: 'sum', ...foreign }, meta['summary']!),
    el(
      'p',
      { class: 'signs' },
      el('span', {}, fromMarkup(costDots((meta['band'] || undefined) as Band | undefined)), ` ${meta['cost']}`),
      ' ',
      el('span', {}, fromMarkup(evidenceBars(Number(meta['evidence']))), ` ${t('evidence.of', { grade: meta['evidence']! })}`),
      ' ',
      keepButton(meta['title']!, t),
    ),
  );
}
