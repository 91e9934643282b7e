import { verdictOf, type Reason } from '../../domain/fit.ts';
import type { VerdictRule } from '../../schemas/fitRules.ts';
import type { Translator } from '../../i18n/translate.ts';
import { el } from '../dom.ts';
import { clientTranslator } from '../strings.ts';
import { answerable, answersFor, answerText, answerTo, keepAnswer, type Answer, type Answers } from './answers.ts';

/** A reason on the page, with what it said before any answer. */
interface ShownReason {
  readonly node: HTMLElement;
  readonly says: HTMLElement;
  readonly was: string;
  readonly reason: Reason;
}

interface Item {
  readonly node: HTMLElement;
  readonly reasons: readonly ShownReason[];
}

function reasonOn(node: HTMLElement): ShownReason {
  const says = node.querySelector<HTMLElement>('.says')!;
  const { key, need, status } = node.dataset as Readonly<Record<'key' | 'need' | 'status', string>>;
  const substitute = node.querySelector('[data-substitute]')?.textContent;
  return { node, says, was: says.textContent, reason: { key, need, status, substitute } as Reason };
}

const itemOn = (node: HTMLElement): Item => ({
  node,
  reasons: [...node.querySelectorAll<HTMLElement>('.reasons > li')].map(reasonOn),
});

/** Shows an answer in place of what no data tell; takes it away again. @returns the reason as it stands now */
function answered({ node, says, was, reason }: ShownReason, answers: Answers, t: Translator): Reason {
  const answer = answerTo(answers, reason.key, reason.status);
  const status = answer ?? reason.status;
  node.className = node.dataset['status'] = status;
  says.textContent = answer ? answerText(t, answer) : was;
  return { ...reason, status };
}

/** Puts every practice under the verdict that the answers give it. */
function sortItems(items: readonly Item[], answers: Answers, rules: readonly VerdictRule[], t: Translator): void {
  const verdicts = items.map(({ node, reasons }) => {
    const verdict = verdictOf(
      reasons.map((reason) => answered(reason, answers, t)),
      rules,
    );
    node.dataset['verdict'] = verdict;
    return verdict;
  });
  for (const section of document.querySelectorAll<HTMLElement>('[data-verdict-section]')) {
    const verdict = section.dataset['verdictSection']!;
    const own = items.filter((_, i) => verdicts[i] === verdict);
    // Practices that are not on the page keep the verdict of the data: no answer can be put to them.
    const total = own.length + Number(section.dataset['more']);
    section.hidden = total === 0;
    section.querySelector('.fits')!.replaceChildren(...own.map(({ node }) => node));
    const link = document.querySelector<HTMLElement>(`.verdicts [href="#${verdict}"]`)!;
    link.hidden = total === 0;
    link.querySelector('b')!.textContent = t.number(total);
  }
}

function question(row: HTMLElement, t: Translator, answers: Answers, onAnswer: (key: string, answer: Answer | undefined) => void): void {
  const key = row.dataset['ask']!;
  const select = el(
    'select',
    { 'aria-label': row.querySelector('dt')!.textContent.trim() },
    el('option', { value: '' }, t('fit.answer.none')),
    ...answerable.map((value) => el('option', { value }, t(`fit.answer.${value}`))),
  ) as HTMLSelectElement;
  select.value = answers[key] ?? '';
  select.addEventListener('change', () => onAnswer(key, (select.value || undefined) as Answer | undefined));
  row.querySelector('dd')!.append(' ', select);
}

/** Lets the reader answer what no data tell, and judges every practice anew. The answers stay on the device. */
export async function startFitPage(place: HTMLElement): Promise<void> {
  const t = await clientTranslator();
  const country = place.dataset['answers']!;
  const rules = JSON.parse(place.dataset['verdicts']!) as VerdictRule[];
  const items = [...document.querySelectorAll<HTMLElement>('.fit[data-practice]')].map(itemOn);
  const status = el('p', { role: 'status', class: 'fine' }, t('fit.answer.kept'));
  const show = () => sortItems(items, answersFor(country), rules, t);
  for (const row of place.querySelectorAll<HTMLElement>('[data-ask]'))
    question(row, t, answersFor(country), (key, answer) => {
      keepAnswer(country, key, answer);
      show();
      status.textContent = [...document.querySelectorAll<HTMLElement>('.verdicts a:not([hidden])')]
        .map((link) => link.textContent.trim())
        .join(t('list.separator'));
    });
  place.append(status);
  show();
}
