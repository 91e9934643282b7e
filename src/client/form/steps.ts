import type { Key } from '../../i18n/translate.ts';
import { steps, type Step } from '../../schemas/practice.ts';
import { TEXT } from '../../schemas/questions.ts';
import { wordsOfText } from '../../submission/advice.ts';
import { completeness } from '../../submission/completeness.ts';
import { el } from '../dom.ts';
import { fieldNode, partsNodes } from './fields.ts';
import type { Form } from './form.ts';
import { asked } from './panel.ts';

/** Steps of the form: the questions, and at the end a look at the page and the ways to send it. */
export const formSteps = [...steps, 'preview', 'finish'] as const;
export type FormStep = (typeof formSteps)[number];

export const stepKey = (step: FormStep): Key => `step.${step}` as Key;

/** The step that asks for the answer at a path. */
export function stepOf(form: Form, name: string | number | undefined): Step {
  return asked(form).find((question) => question.name === name)?.step ?? steps[0];
}

/** Faults and open points of a step. */
export const openIn = (form: Form, step: FormStep): number =>
  [...form.faults, ...form.advice].filter(({ path }) => stepOf(form, path[0]) === step).length;

/** How a step stands, in a few words. @param open how many points of it are open */
export function stateText(form: Form, step: FormStep, open: number): string {
  if (open > 0) return form.t.plural('form.openShort', open);
  const questions = asked(form).filter((question) => question.step === step);
  return form.t(completeness(questions, form.answers).answered > 0 ? 'form.done' : 'form.mayBeEmpty');
}

/** Says how long the text is, and what the rules for texts ask for. */
function textState(form: Form): HTMLElement {
  const { t } = form;
  const node = el('div', { class: 'message', role: 'status' });
  const show = () => {
    const advice = form.advice.filter(({ path }) => path[0] === TEXT);
    const items = advice.map(({ advice: name, values }) => el('li', {}, t(`form.advice.${name}` as Key, values)));
    const list = items.length > 0 ? [el('ul', {}, ...items)] : [];
    node.replaceChildren(el('p', {}, t('form.words', { n: wordsOfText(form.answers) })), ...list);
  };
  form.whenChecked(show);
  show();
  return node;
}

/** The fields of a step. */
export function stepFields(form: Form, step: Step): HTMLElement[] {
  const questions = asked(form).filter((question) => question.step === step);
  // The sections stand by themselves: a frame round all of them would say nothing.
  if (step === TEXT)
    return [
      textState(form),
      ...questions.flatMap((question) => (question.kind === 'group' ? partsNodes(form, question, [question.name]) : [])),
    ];
  return questions.map((question) => fieldNode(form, question, [question.name]));
}
