import type { ChoiceQuestion, GroupQuestion, ListQuestion, NumberQuestion, Question, TextQuestion } from '../../schemas/questions.ts';
import { choiceLabel } from '../../submission/labels.ts';
import { plainNumber, readNumber } from '../../submission/readNumber.ts';
import { valueAt, type Path } from '../../submission/paths.ts';
import { el } from '../dom.ts';
import type { Form } from './form.ts';
import { itemsNode } from './items.ts';

/** Longer answers get a box of several lines. */
const LONG = 120;
/** So many values are ticked in view; more are chosen from a list. */
const FEW = 12;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Id of the control of an answer; every other id of the field begins with it. */
export const idOf = (path: Path): string => `f-${path.join('-')}`;

/** The help and an example; a choice shows what can be chosen by itself. */
const helpText = ({ t }: Form, { help, example, kind }: Question): string => {
  const shown = kind !== 'choice' && (typeof example === 'string' || typeof example === 'number');
  return [help, ...(shown ? [t('form.example', { example: String(example) })] : [])].filter(Boolean).join(' ');
};

/** Name of a question, with a word beside it if it may be left out. */
function titleNodes(form: Form, question: Question): (Node | string)[] {
  const optional = !question.required || (question.kind === 'list' && question.min === 0);
  return [question.title, ...(optional ? [' ', el('span', { class: 'flag' }, form.t('form.optional'))] : [])];
}

/** A control with its label, its help and room for what is wrong. */
function labelled(form: Form, question: Question, path: Path, control: Control, ...more: Node[]): HTMLElement {
  const id = idOf(path);
  const help = helpText(form, question);
  control.id = id;
  control.setAttribute('aria-describedby', [help && `${id}-h`, `${id}-p`].filter(Boolean).join(' '));
  const problem = el('p', { class: 'problem', id: `${id}-p` });
  form.places.add(path, problem, control);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, ...titleNodes(form, question)),
    ...(help ? [el('p', { class: 'help', id: `${id}-h` }, help)] : []),
    control,
    ...more,
    problem,
  );
}

/** Tells the form what its reader does: every change is kept, and a field that was left is checked aloud. */
function listen(form: Form, path: Path, control: Control, read: () => unknown): void {
  control.addEventListener('input', () => form.set(path, read()));
  control.addEventListener('change', () => form.touch(path));
}

/** `34 of 300 characters`, once the end is near. */
function counter(form: Form, { max }: TextQuestion, control: Control): HTMLElement {
  const node = el('small', { class: 'count' });
  const show = () => {
    const near = max !== undefined && control.value.length > max * 0.7;
    node.textContent = near ? form.t('form.characters', { n: control.value.length, max }) : '';
  };
  control.addEventListener('input', show);
  show();
  return node;
}

function textField(form: Form, question: TextQuestion, path: Path): HTMLElement {
  const value = valueAt(form.answers, path);
  const long = question.lines || (question.max ?? 0) > LONG;
  const rows = question.lines ? '10' : '2';
  const control = (
    long
      ? el('textarea', { rows })
      : el('input', { type: question.format === 'uri' ? 'url' : 'text', inputmode: question.format === 'uri' ? 'url' : undefined })
  ) as HTMLInputElement;
  control.dir = 'auto';
  control.value = value === undefined ? '' : String(value);
  listen(form, path, control, () => control.value);
  return labelled(form, question, path, control, counter(form, question, control));
}

/** A number as people type it. What is none, or may be two, stays as it is, for the check to name. */
function numberIn(text: string): number | string | undefined {
  const read = readNumber(text);
  return read.is === 'number' ? read.value : text.trim() || undefined;
}

function numberField(form: Form, question: NumberQuestion, path: Path): HTMLElement {
  const value = valueAt(form.answers, path);
  const control = el('input', { type: 'text', inputmode: question.whole ? 'numeric' : 'decimal', class: 'short' }) as HTMLInputElement;
  control.dir = 'auto';
  control.value = typeof value === 'number' ? plainNumber(value) : String(value ?? '');
  listen(form, path, control, () => numberIn(control.value));
  return labelled(form, question, path, control);
}

function select(values: readonly (readonly [string, string])[], chosen: string): HTMLSelectElement {
  const options = values.map(([value, text]) => el('option', { value, selected: value === chosen ? '' : undefined }, text));
  return el('select', {}, el('option', { value: '' }, '…'), ...options) as HTMLSelectElement;
}

/** A number that names a source: chosen from the list of sources. */
function sourceField(form: Form, question: NumberQuestion, path: Path): HTMLElement {
  const sources = (form.answers[question.refersTo!] as { title?: string; publisher?: string }[] | undefined) ?? [];
  const name = ({ title, publisher }: { title?: string; publisher?: string } = {}) =>
    [title, publisher].filter(Boolean).join(', ').slice(0, 90);
  const control = select(
    sources.map((source, i) => [String(i + 1), `${i + 1}. ${name(source)}`]),
    String(valueAt(form.answers, path) ?? ''),
  );
  listen(form, path, control, () => (control.value ? Number(control.value) : undefined));
  const none = sources.length === 0 ? [el('p', { class: 'help' }, form.t('form.noSources'))] : [];
  return labelled(form, question, path, control, ...none);
}

function choiceField(form: Form, question: ChoiceQuestion, path: Path): HTMLElement {
  const { t, data } = form;
  const values = question.values.map((value) => [String(value), choiceLabel(t, data.labels, question, value)] as const);
  const sorted = values.length > FEW && question.vocabulary ? [...values].sort((a, b) => t.compare(a[1], b[1])) : values;
  const control = select(sorted, String(valueAt(form.answers, path) ?? ''));
  const meaning = el('p', { class: 'help meaning' });
  const explain = () => (meaning.textContent = data.definitions[question.vocabulary ?? '']?.[control.value] ?? '');
  listen(form, path, control, () => question.values.find((value) => String(value) === control.value));
  control.addEventListener('change', explain);
  explain();
  return labelled(form, question, path, control, meaning);
}

/** Several values of a choice: each has a box to tick. */
function ticksField(form: Form, question: ListQuestion, item: ChoiceQuestion, path: Path): HTMLElement {
  const id = idOf(path);
  const chosen = () => (valueAt(form.answers, path) as unknown[] | undefined) ?? [];
  const tick = (value: ChoiceQuestion['values'][number]) => {
    const box = el('input', { type: 'checkbox' }) as HTMLInputElement;
    box.checked = chosen().includes(value);
    box.addEventListener('change', () => {
      form.set(
        path,
        item.values.filter((other) => (other === value ? box.checked : chosen().includes(other))),
      );
      form.touch(path);
    });
    return el('label', { class: 'tick' }, box, el('span', {}, choiceLabel(form.t, form.data.labels, item, value)));
  };
  const problem = el('p', { class: 'problem', id: `${id}-p` });
  const ticks = el('div', { class: item.values.length > FEW ? 'ticks wide' : 'ticks' }, ...item.values.map(tick));
  const field = fieldset(form, question, path, ticks, problem);
  form.places.add(path, problem, field);
  return field;
}

/** Several short texts: one a line. */
function linesField(form: Form, question: ListQuestion, path: Path): HTMLElement {
  const control = el('textarea', { rows: '3' }) as HTMLTextAreaElement;
  control.dir = 'auto';
  control.value = ((valueAt(form.answers, path) as unknown[] | undefined) ?? []).join('\n');
  const read = () =>
    control.value
      .split('\n')
      .map((line) => line.replace(/^\s*[-*•–]\s+/, '').trim())
      .filter(Boolean);
  listen(form, path, control, read);
  const example = Array.isArray(question.example) ? question.example.join(' / ') : undefined;
  return labelled(
    form,
    { ...question, help: [question.help, form.t('form.onePerLine')].filter(Boolean).join(' '), example },
    path,
    control,
  );
}

export function fieldset(form: Form, question: Question, path: Path, ...children: Node[]): HTMLElement {
  const help = helpText(form, question);
  const id = idOf(path);
  return el(
    'fieldset',
    { id, tabindex: '-1', 'aria-describedby': help ? `${id}-h` : undefined },
    el('legend', {}, ...titleNodes(form, question)),
    ...(help ? [el('p', { class: 'help', id: `${id}-h` }, help)] : []),
    ...children,
  );
}

function groupField(form: Form, question: GroupQuestion, path: Path): HTMLElement {
  const problem = el('p', { class: 'problem' });
  const field = fieldset(form, question, path, ...partsNodes(form, question, path), problem);
  form.places.add(path, problem, field);
  return field;
}

/** Fields for the parts of a group that are asked. */
export const partsNodes = (form: Form, { parts }: GroupQuestion, path: Path): HTMLElement[] =>
  parts.filter((part) => form.asks(part)).map((part) => fieldNode(form, part, [...path, part.name]));

function listField(form: Form, question: ListQuestion, path: Path): HTMLElement {
  if (question.item.kind === 'choice') return ticksField(form, question, question.item, path);
  if (question.item.kind === 'group') return itemsNode(form, question, question.item, path);
  return linesField(form, question, path);
}

/** The field in which a question is answered. */
export function fieldNode(form: Form, question: Question, path: Path): HTMLElement {
  if (question.kind === 'list') return listField(form, question, path);
  if (question.kind === 'group') return groupField(form, question, path);
  if (question.kind === 'choice') return choiceField(form, question, path);
  if (question.kind === 'text') return textField(form, question, path);
  return question.refersTo ? sourceField(form, question, path) : numberField(form, question, path);
}
