import { el } from '../dom.ts';
import { search, type Hit } from '../search.ts';
import { parseState } from '../state.ts';
import type { Words } from './words.ts';

const SHOWN = 8;
const PAUSE = 250;

/** A result that is added to the comparison when it is pressed. */
function hitNode({ meta }: Hit, { t }: Words, onAdd: (slug: string, title: string) => void): HTMLElement {
  const title = meta['title']!;
  const button = el('button', { type: 'button', class: 'pick', lang: meta['lang'], dir: 'auto' }, title);
  button.addEventListener('click', () => onAdd(meta['slug']!, title));
  return el('li', { 'data-slug': meta['slug'] }, button, el('small', {}, t.series([meta['country']!, meta['eyebrow']!])));
}

/**
 * A search over all practices whose results are added to the comparison.
 * @param index address of the search bundle in the reader’s language
 */
export function chooserNode(words: Words, index: string, onAdd: (slug: string, title: string) => void): HTMLElement {
  const { t } = words;
  const input = el('input', {
    type: 'search',
    id: 'compare-add',
    autocomplete: 'off',
    placeholder: t('search.placeholder'),
  }) as HTMLInputElement;
  const results = el('ul', { role: 'list', class: 'plain' });
  const status = el('p', { class: 'fine', role: 'status' });
  let turn = 0;
  let timer = 0;
  const show = async () => {
    const mine = ++turn;
    const state = parseState(`?q=${encodeURIComponent(input.value)}`);
    if (!state.q) return results.replaceChildren();
    try {
      const found = await search(index, state);
      const hits = await found.hits(0, SHOWN);
      if (mine !== turn) return;
      results.replaceChildren(...hits.map((hit) => hitNode(hit, words, onAdd)));
      status.textContent = found.total > 0 ? t.plural('search.shown', found.total) : t('search.noneFor', { query: state.q });
    } catch {
      if (mine === turn) status.textContent = t('search.failed');
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE) as unknown as number;
  });
  const form = el('form', { class: 'add' }, el('label', { for: 'compare-add' }, t('compare.add')), input);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  return el('section', { class: 'chooser' }, form, status, results);
}
