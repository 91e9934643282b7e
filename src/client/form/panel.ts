import type { Key } from '../../i18n/translate.ts';
import { completeness } from '../../submission/completeness.ts';
import { evidenceSoFar } from '../../submission/evidence.ts';
import { el } from '../dom.ts';
import { today } from '../today.ts';
import type { Form } from './form.ts';
import type { NearPanel } from './nearPanel.ts';

/** So many ways to a better grade are named: the cheapest. */
const WAYS = 2;

/** Questions that contributors are asked. */
export const asked = (form: Form) => form.data.questions.parts.filter((question) => form.asks(question));

function completeNode(form: Form): HTMLElement {
  const { t } = form;
  const all = completeness(asked(form), form.answers);
  const meter = el('meter', { min: '0', max: String(all.asked), value: String(all.answered), 'aria-label': t('form.complete') });
  const left = all.missing.length > 0 ? t.plural('form.missing', all.missing.length) : t('form.nothingMissing');
  return el(
    'section',
    {},
    el('h3', {}, t('form.complete')),
    meter,
    el('p', {}, t('form.answered', { n: all.answered, all: all.asked })),
    el('p', {}, left),
  );
}

function evidenceNode({ t, answers }: Form): HTMLElement {
  const { grade, base, raises } = evidenceSoFar(answers, today());
  const ways = raises.slice(0, WAYS).map((raise) => el('li', {}, t(`evidence.raise.${raise}` as Key)));
  const raise = ways.length > 0 ? [el('p', { class: 'fine' }, t('evidence.raise')), el('ul', {}, ...ways)] : [];
  return el(
    'section',
    {},
    el('h3', {}, t('glance.evidence')),
    el('p', {}, el('b', {}, t('evidence.of', { grade })), ` ${t(`evidence.grade.${base}` as Key)}`),
    ...raise,
  );
}

/** What the form says about the record as a whole: how complete it is, how well proven, and whether it is there already. */
export class Panel {
  readonly node: HTMLElement;
  readonly #live = el('div');

  constructor(form: Form, near: NearPanel) {
    this.node = el('aside', { class: 'form-state', 'aria-label': form.t('form.state') }, this.#live, near.node);
  }

  show(form: Form): void {
    this.#live.replaceChildren(completeNode(form), evidenceNode(form));
  }
}
