import { fitOf, type Need, type Reason } from '../../domain/fit.ts';
import type { ConditionJson, ConditionsJson } from '../../exports/conditions.ts';
import type { Translator } from '../../i18n/translate.ts';
import { el } from '../dom.ts';
import { answersFor, answerText, answerTo, type Answers } from './answers.ts';

/** A need with the words that the page has for it. */
export interface LabelledNeed extends Need {
  readonly label: string;
  /** Label of how badly it is needed. */
  readonly needLabel: string;
  /** Address of the requirement’s page. */
  readonly url: string;
}

function reasonNode(t: Translator, reason: Reason, need: LabelledNeed, condition: ConditionJson | undefined): HTMLElement {
  const source = condition?.source[t.language];
  const substitute = reason.status === 'met' ? undefined : reason.substitute;
  const asksOthers = reason.status === 'missing' && !substitute;
  return el(
    'li',
    { class: reason.status, 'data-key': reason.key, 'data-need': reason.need, 'data-status': reason.status },
    el('b', {}, el('a', { href: need.url }, need.label)),
    ' ',
    el('span', { class: 'flag' }, need.needLabel),
    ' ',
    el('span', { class: 'says' }, condition?.says[t.language] ?? ''),
    ...(source ? [el('small', {}, condition?.url ? el('a', { href: condition.url }, source) : source)] : []),
    ...(substitute ? [el('small', { class: 'substitute' }, `${t('fit.others')} `, el('bdi', {}, substitute))] : []),
    ...(asksOthers ? [el('small', { class: 'substitute' }, el('a', { href: `${need.url}#without` }, t('fit.others.link')))] : []),
  );
}

/** The reader’s answer where no data tell. */
function withAnswer(condition: ConditionJson, answers: Answers, t: Translator): ConditionJson {
  const answer = answerTo(answers, condition.key, condition.status);
  return answer ? { key: condition.key, status: answer, says: { [t.language]: answerText(t, answer) }, source: {} } : condition;
}

/**
 * Verdict and reasons for one practice in one country, by the very rules of the static pages.
 * @param needs what the practice needs
 * @param file conditions of the country
 */
export function verdictNodes(t: Translator, needs: readonly LabelledNeed[], file: ConditionsJson): HTMLElement[] {
  const answers = answersFor(file.country);
  const conditions = new Map(file.conditions.map((condition) => [condition.key, withAnswer(condition, answers, t)]));
  const { verdict, reasons } = fitOf(needs, (key) => conditions.get(key)?.status ?? 'unknown', file.verdicts);
  const labelled = (key: string) => needs.find((need) => need.key === key)!;
  return [
    el(
      'p',
      { class: 'verdict', 'data-verdict': verdict },
      el('b', {}, `${file.name[t.language] ?? file.country}: ${t(`fit.verdict.${verdict}`)}`),
    ),
    el(
      'ul',
      { class: 'reasons', role: 'list' },
      ...reasons.map((reason) => reasonNode(t, reason, labelled(reason.key), conditions.get(reason.key))),
    ),
  ];
}
