import type { Key } from '../../i18n/translate.ts';
import { sections } from '../../schemas/text.ts';
import { everyQuestion, type ChoiceQuestion } from '../../schemas/questions.ts';
import { splitAnswers, tidy, type Answers } from '../../submission/answers.ts';
import { evidenceSoFar } from '../../submission/evidence.ts';
import { choiceLabel } from '../../submission/labels.ts';
import { el } from '../dom.ts';
import { today } from '../today.ts';
import type { Form } from './form.ts';
import { markdownNodes } from './markdown.ts';

const list = (value: unknown): Answers[] => (Array.isArray(value) ? (value as Answers[]) : []);
const text = (value: unknown) => (value === undefined ? '' : String(value));
/** What a contributor wrote may run in either direction. */
const own = (value: unknown) => el('span', { dir: 'auto' }, text(value));

/** The label of a code, by the question that it answers. */
function label({ t, data }: Form, path: string, value: unknown): string {
  const question = everyQuestion(data.questions).find((candidate) => candidate.path === path);
  const choice = question?.kind === 'list' ? question.item : question;
  return value === undefined || choice?.kind !== 'choice'
    ? text(value)
    : choiceLabel(t, data.labels, choice as ChoiceQuestion, value as string);
}

const cite = (source: unknown) =>
  source === undefined ? '' : el('sup', {}, el('a', { href: `#source-${text(source)}` }, `[${text(source)}]`));

function table(caption: string, heads: readonly string[], rows: readonly (Node | string)[][]): HTMLElement {
  const body = rows.map(([first, ...rest]) =>
    el('tr', {}, el('th', { scope: 'row' }, first ?? ''), ...rest.map((cell) => el('td', {}, cell))),
  );
  return el(
    'div',
    { class: 'scroll block', tabindex: '0', role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...body),
    ),
  );
}

function resultsTable(form: Form, record: Answers): HTMLElement[] {
  const { t } = form;
  const rows = list(record['results']).map((result) => [
    el(
      'span',
      {},
      own(result['metric']),
      cite(result['source']),
      ...(result['note'] ? [el('small', { dir: 'auto' }, text(result['note']))] : []),
    ),
    text(result['before']),
    own([label(form, 'results.qualifier', result['qualifier']), text(result['value']), text(result['unit'])].filter(Boolean).join(' ')),
    text(result['asOf']),
  ]);
  return rows.length > 0
    ? [table(t('result.caption'), [t('result.metric'), t('result.before'), t('result.value'), t('result.year')], rows)]
    : [];
}

function costTable(form: Form, record: Answers): HTMLElement[] {
  const { t } = form;
  const cost = (record['cost'] ?? {}) as Answers;
  const rows = list(cost['items']).map((item) => [
    el(
      'span',
      {},
      t.series([label(form, 'cost.items.phase', item['phase']), label(form, 'cost.items.basis', item['basis'])]),
      cite(item['source']),
      el('small', { dir: 'auto' }, text(item['covers'])),
    ),
    `${text(item['currency'])} ${typeof item['amount'] === 'number' ? t.number(item['amount']) : text(item['amount'])}`,
    text(item['year']),
  ]);
  const items = rows.length > 0 ? [table(t('cost.caption'), [t('cost.what'), t('cost.amount'), t('result.year')], rows)] : [];
  const note = cost['note'] ? [el('p', { class: 'fine', dir: 'auto' }, text(cost['note']))] : [];
  return [...items, ...note, el('p', { class: 'fine' }, t('form.preview.cost'))];
}

function needsList(form: Form, record: Answers): HTMLElement[] {
  const requires = list(((record['transferability'] ?? {}) as Answers)['requires']);
  if (requires.length === 0) return [];
  const item = (need: Answers) =>
    el(
      'li',
      {},
      el('b', {}, label(form, 'transferability.requires.key', need['key'])),
      ' ',
      el('span', { class: 'flag' }, label(form, 'transferability.requires.need', need['need'])),
      ...(need['note'] ? [el('p', { dir: 'auto' }, text(need['note']))] : []),
    );
  return [
    el(
      'section',
      { class: 'block' },
      el('h3', {}, form.t('needs.title')),
      el('ul', { class: 'needs', role: 'list' }, ...requires.map(item)),
    ),
  ];
}

function sourcesList(form: Form, record: Answers): HTMLElement {
  const { t } = form;
  const item = (source: Answers, i: number) =>
    el(
      'li',
      { id: `source-${i + 1}` },
      el('cite', { dir: 'auto' }, text(source['title'])),
      `. ${text(source['publisher'])}, ${source['year'] === undefined ? t('sources.noDate') : text(source['year'])}. `,
      el('span', { class: 'flag' }, label(form, 'sources.relation', source['relation'])),
    );
  return el('section', { class: 'sources' }, el('h2', {}, t('sources.title')), el('ol', {}, ...list(record['sources']).map(item)));
}

function glance(form: Form, record: Answers): HTMLElement {
  const { t } = form;
  const { grade, base } = evidenceSoFar(record, today());
  const box = (key: Key, head: string, more: string) =>
    el('div', {}, el('dt', {}, t(key)), el('dd', {}, el('b', {}, head), ' ', el('span', {}, more)));
  const channels = Array.isArray(record['channels']) ? (record['channels'] as string[]) : [];
  const years =
    record['started'] === undefined
      ? '…'
      : record['ended'] === undefined
        ? t('years.since', { from: text(record['started']) })
        : t('years.range', { from: text(record['started']), to: text(record['ended']) });
  return el(
    'dl',
    { class: 'glance' },
    box('glance.evidence', t('evidence.of', { grade }), t(`evidence.grade.${base}` as Key)),
    box(
      'glance.running',
      years,
      t.series(
        [
          label(form, 'status', record['status']),
          label(form, 'level', record['level']),
          ...channels.map((code) => label(form, 'channels', code)),
        ].filter(Boolean),
      ),
    ),
  );
}

const tablesAfter: Readonly<Partial<Record<(typeof sections)[number]['name'], (form: Form, record: Answers) => HTMLElement[]>>> = {
  challenge: needsList,
  results: resultsTable,
  cost: costTable,
};

/** The practice as its page will show it. Everything that was written appears as text. */
export function previewNodes(form: Form): HTMLElement[] {
  const { t } = form;
  const { record, text: texts } = splitAnswers(tidy(form.data.questions, form.answers));
  const section = ({ name, heading }: (typeof sections)[number]) =>
    texts[name]
      ? [el('h2', { lang: 'en' }, heading), ...markdownNodes(text(texts[name])), ...(tablesAfter[name]?.(form, record) ?? [])]
      : [];
  const article = el(
    'article',
    { class: 'practice preview', 'aria-label': t('step.preview') },
    el(
      'header',
      {},
      el('p', { class: 'crumbs' }, label(form, 'country', record['country'])),
      el('h3', { class: 'preview-title', dir: 'auto' }, text(record['title']) || '…'),
      el('p', { class: 'lede', dir: 'auto' }, text(record['summary'])),
    ),
    glance(form, record),
    el('div', { class: 'prose' }, ...sections.flatMap(section), sourcesList(form, record)),
  );
  return [el('p', { class: 'fine' }, t('form.preview.help')), article];
}
