import type { GroupQuestion, ListQuestion } from '../../schemas/questions.ts';
import type { Answers } from '../../submission/answers.ts';
import { valueAt, type Path } from '../../submission/paths.ts';
import { button, el } from '../dom.ts';
import { fieldset, idOf, partsNodes } from './fields.ts';
import type { Form } from './form.ts';

const countOf = (form: Form, path: Path) => ((valueAt(form.answers, path) as unknown[] | undefined) ?? []).length;

/** What an entry is about, for its heading: the first text in it. */
function aboutText(item: Answers | undefined, { parts }: GroupQuestion): string {
  const first = parts.find(({ kind, name }) => kind === 'text' && item?.[name]);
  return first ? String(item![first.name]).slice(0, 60) : '';
}

/** Has more been written than a date that was filled in? Such an entry is shown folded, so that a long list can be seen at once. */
const isBegun = (item: Answers | undefined) => Object.keys(item ?? {}).length > 1;

function itemNode(form: Form, group: GroupQuestion, path: Path, index: number): HTMLElement {
  const own = [...path, index];
  const item = valueAt(form.answers, own) as Answers | undefined;
  const name = form.t('form.item', { title: group.title, number: index + 1 });
  const remove = button(form.t('form.removeItem', { name }), () => form.removeItem(path, index), { class: 'quiet' });
  const id = idOf(own);
  const about = aboutText(item, group);
  const problem = el('p', { class: 'problem', id: `${id}-p` });
  const node = el(
    'details',
    { class: 'item', id, open: isBegun(item) ? undefined : '' },
    el('summary', {}, name, ...(about ? [': ', el('bdi', { class: 'about' }, about)] : [])),
    ...partsNodes(form, group, own),
    problem,
    remove,
  );
  form.places.add(own, problem, node);
  return node;
}

/** The entries of a list, each with its fields, and a button for another one. */
export function itemsNode(form: Form, question: ListQuestion, group: GroupQuestion, path: Path): HTMLElement {
  const count = countOf(form, path);
  const items = Array.from({ length: count }, (_, i) => itemNode(form, group, path, i));
  const full = question.max !== undefined && count >= question.max;
  const add = button(form.t('form.addItem', { name: group.title }), () => form.addItem(path, group), { disabled: full ? '' : undefined });
  const problem = el('p', { class: 'problem', id: `${idOf(path)}-p` });
  const none = count === 0 ? [el('p', { class: 'empty' }, form.t('form.noItems'))] : [];
  const node = fieldset(form, question, path, ...none, ...items, problem, el('p', { class: 'tools' }, add));
  form.places.add(path, problem, node);
  return node;
}
