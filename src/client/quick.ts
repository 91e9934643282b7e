import { el } from './dom.ts';
import { search } from './search.ts';
import { parseState } from './state.ts';
import { clientTranslator } from './strings.ts';

const SHOWN = 6;

/** The search in the page’s head: a few results while typing; Enter leads to the whole list. */
export async function startQuick(form: HTMLFormElement): Promise<void> {
  const t = await clientTranslator();
  const input = form.querySelector('input')!;
  const panel = el('div', { class: 'panel-results', hidden: '', role: 'region', 'aria-live': 'polite', 'aria-label': t('search.all') });
  form.append(panel);
  let turn = 0;
  let timer = 0;
  /** What the results answer. Drawn anew for the same words, they would take the focus from who is among them already. */
  let answered: string | undefined;

  const show = async () => {
    const mine = ++turn;
    const state = parseState(`?q=${encodeURIComponent(input.value)}`);
    panel.hidden = state.q === '';
    if (panel.hidden || state.q === answered) return;
    try {
      const found = await search(document.body.dataset['search']!, state);
      const hits = await found.hits(0, SHOWN);
      if (mine !== turn) return;
      const items = hits.map(({ url, meta }) =>
        el(
          'li',
          { 'data-practice': meta['slug'], class: `region-${meta['region']}` },
          el('a', { href: url, lang: meta['lang'] }, meta['title']!),
          el('small', {}, `${meta['country']} · ${meta['eyebrow']}`),
        ),
      );
      const all = el(
        'a',
        { href: `${document.body.dataset['list']}?q=${encodeURIComponent(state.q)}` },
        `${t('search.all')} (${t.number(found.total)})`,
      );
      panel.replaceChildren(
        ...(items.length > 0
          ? [el('ul', { role: 'list' }, ...items), el('p', {}, all)]
          : [el('p', {}, t('search.noneFor', { query: state.q })), el('p', {}, t('search.try'))]),
      );
      answered = state.q;
    } catch {
      if (mine !== turn) return;
      answered = undefined;
      panel.replaceChildren(el('p', {}, t('search.failed')));
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), 200) as unknown as number;
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') panel.hidden = true;
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) panel.hidden = true;
  });
  if (input.value) await show();
}
