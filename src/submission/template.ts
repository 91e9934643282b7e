import type { Key } from '../i18n/translate.ts';
import { steps, type Step } from '../schemas/practice.ts';
import { partsOf, type GroupQuestion, type ListQuestion, type Question } from '../schemas/questions.ts';
import { isGroup, tidy, type Answers } from './answers.ts';
import { isAsked } from './fillIn.ts';
import { HELP, MARK, VERSION } from './grammar.ts';
import { headerTitle } from './headerTitle.ts';
import { isAnswered, type AnsweredQuestion } from './readAnswer.ts';
import { groupsHelp, headerLine, helpLines, questionHelp, type TemplateWords } from './templateHelp.ts';
import { writeAnswer } from './writeAnswer.ts';

export type { TemplateWords };

/** How questions are written: explained or not, and inside the groups of a list or not. */
interface Manner {
  readonly explain: boolean;
  readonly part: boolean;
}

/** One group of a list. */
const itemLines = (words: TemplateWords, list: ListQuestion, item: unknown, explain: boolean): string[] => [
  '',
  headerLine(words, list.path, headerTitle(list)),
  ...(explain ? groupsHelp(words, list) : []),
  ...partLines(words, list.item, item, { explain, part: true }),
];

/** A list of groups. Only the first one explains its questions; without any, there is an empty one to fill. */
const listLines = (words: TemplateWords, list: ListQuestion, value: unknown): string[] =>
  (Array.isArray(value) && value.length > 0 ? value : [undefined]).flatMap((item, i) => itemLines(words, list, item, i === 0));

const partLines = (words: TemplateWords, group: Question, value: unknown, manner: Manner): string[] =>
  partsOf(group).flatMap((part) => questionLines(words, part, isGroup(value) ? value[part.name] : undefined, manner));

const groupLines = (words: TemplateWords, group: Question, value: unknown, manner: Manner): string[] => [
  ...(manner.explain && group.help ? ['', ...helpLines(words, `${group.title}: ${group.help}`)] : []),
  ...partLines(words, group, value, manner),
];

function answeredLines(words: TemplateWords, question: AnsweredQuestion, value: unknown, { explain, part }: Manner): string[] {
  const answer = writeAnswer(question, value, words);
  return [
    '',
    headerLine(words, question.path, question.title),
    ...(explain ? questionHelp(words, question, part) : []),
    ...(answer.length > 0 ? answer : ['']),
  ];
}

function questionLines(words: TemplateWords, question: Question, value: unknown, manner: Manner): string[] {
  if (isAnswered(question)) return answeredLines(words, question, value, manner);
  return question.kind === 'list' ? listLines(words, question, value) : groupLines(words, question, value, manner);
}

const RULE = `${HELP} ${'='.repeat(60)}`;

const chapterLines = (words: TemplateWords, step: Step, number: number): string[] => [
  '',
  '',
  RULE,
  ...helpLines(words, `${number}. ${words.t(`step.${step}`)}`),
  ...helpLines(words, words.t(`template.step.${step}`)),
  RULE,
];

const HOW = ['answer', 'brackets', 'empty', 'copy', 'figures', 'backslash', 'save'] as const;

/** How to fill it in, and what becomes of it. @param address where to go at the end */
const introduction = (words: TemplateWords, address: string): string[] => [
  `[${MARK}] ${words.t.language} ${VERSION}`,
  HELP,
  ...helpLines(words, `${words.t('site.longName')}: ${words.t('template.title')}`),
  HELP,
  ...HOW.flatMap((name) => helpLines(words, `- ${words.t(`template.how.${name}` satisfies Key)}`, '  ')),
  HELP,
  ...helpLines(words, words.t('template.private')),
  ...helpLines(words, words.t('template.send')),
  `${HELP}   ${address}`,
];

/**
 * The text template, empty or filled with answers: one question a block, chapters in the order of the steps.
 * What editors keep, such as the corrections, stands in it only where there are answers.
 * @param questions about a practice, in the language of the words
 * @param address of the page that says how to send it in
 * @returns lines parted and ended by \n
 */
export function writeTemplate(questions: GroupQuestion, words: TemplateWords, address: string, answers: Answers = {}): string {
  const tidied = tidy(questions, answers);
  const asked = questions.parts.filter((question) => isAsked(question) || tidied[question.name] !== undefined);
  const chapters = steps.flatMap((step, i) => [
    ...chapterLines(words, step, i + 1),
    ...asked
      .filter((question) => question.step === step)
      .flatMap((question) => questionLines(words, question, tidied[question.name], { explain: true, part: false })),
  ]);
  return `${[...introduction(words, address), ...chapters].join('\n')}\n`;
}
