import { partsOf, type Choice, type ChoiceQuestion, type ListQuestion, type Question, type TextQuestion } from '../schemas/questions.ts';
import { choiceName, type Speech } from './choices.ts';
import { comesByItself, mayBeUnknown } from './fillIn.ts';
import { HELP } from './grammar.ts';
import type { Labels } from './labels.ts';
import type { AnsweredQuestion } from './readAnswer.ts';
import { writeAnswer } from './writeAnswer.ts';

/** What the template speaks with: labels, and what the codes mean. */
export interface TemplateWords extends Speech {
  readonly definitions: Labels;
}

/** Characters of a line of help: mail programs break longer ones, and what is behind the break would become an answer. */
const WIDTH = 72;
/** A list of more values than this is known by heart, as the countries are, and would fill pages. */
const MANY = 100;

/** Makes a line run from right to left also in an editor that does not know which way it should. */
const inDirection = (direction: 'ltr' | 'rtl', line: string) => (direction === 'rtl' && line ? `\u202B${line}\u202C` : line);

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(lines.length > 0 ? `${indent}${word}` : word);
  }
  return lines;
}

/** A text as lines of help. @param indent before every line but the first */
export const helpLines = ({ t }: Speech, text: string, indent = ''): string[] =>
  wrap(text, indent).map((line) => `${HELP} ${inDirection(t.direction, line)}`.trimEnd());

/** The title behind the brackets of a question. */
export const headerLine = ({ t }: Speech, path: string, title: string): string => `[${path}] ${inDirection(t.direction, title)}`.trimEnd();

const isRange = (values: readonly Choice[]) => values.length > 2 && values.every((value, i) => value === Number(values[0]) + i);

/** Values without meanings of their own, in one sentence; numbers in a row as from … to. */
function fewChoices(words: TemplateWords, question: ChoiceQuestion): string {
  const numbers = question.values.filter((value) => typeof value === 'number');
  const others = question.values.filter((value) => typeof value !== 'number').map((value) => choiceName(words, question, value));
  const range = isRange(numbers)
    ? [words.t('template.range', { from: String(numbers[0]), to: String(numbers.at(-1)) })]
    : numbers.map(String);
  return words.t('template.choose', { values: words.t.series([...range, ...others]) });
}

function listedChoice(words: TemplateWords, question: ChoiceQuestion, value: Choice): string {
  const definition = words.definitions[question.vocabulary!]?.[String(value)];
  return `  ${choiceName(words, question, value)}${definition ? `: ${definition}` : ''}`;
}

function choiceHelp(words: TemplateWords, question: ChoiceQuestion, several: boolean): string[] {
  if (question.vocabulary === undefined) return helpLines(words, fewChoices(words, question));
  if (question.values.length > MANY) return helpLines(words, words.t('template.country'));
  return [
    ...helpLines(words, words.t(several ? 'template.chooseSeveral' : 'template.chooseOne')),
    ...question.values.flatMap((value) => helpLines(words, listedChoice(words, question, value), '    ')),
  ];
}

function textHelp({ t }: TemplateWords, { max, help, lines, format }: TextQuestion): string {
  if (lines) return t('template.paragraphs');
  return max === undefined || format || help.includes(String(max)) ? '' : t.plural('template.max', max);
}

/** Must there be an answer? A list that may stay empty is optional, even if the record always has it. */
const needed = (question: Question) => question.required && !(question.kind === 'list' && question.min === 0) && !comesByItself(question);

/** @param part of a group that may be left out as a whole */
function needHelp({ t }: TemplateWords, question: Question, part: boolean): string {
  if (needed(question)) return t(part ? 'template.requiredPart' : 'template.required');
  return t(mayBeUnknown(question) ? 'template.unknown' : 'template.optional');
}

const entriesHelp = ({ t }: TemplateWords, { max }: Pick<ListQuestion, 'max'>) =>
  max === undefined ? '' : t.plural('template.entries', max);

function exampleHelp(words: TemplateWords, question: AnsweredQuestion): string[] {
  if (question.example === undefined) return [];
  const lines = writeAnswer(question, question.example, words).map((line) => line.replace(/^- /, ''));
  return helpLines(words, words.t('template.example', { example: lines.join(', ') }), '  ');
}

const sentences = (words: TemplateWords, all: readonly string[]) => helpLines(words, all.filter(Boolean).join(' '));

/**
 * Everything that helps to answer a question, as lines of help.
 * @param part of the groups of a list
 */
export function questionHelp(words: TemplateWords, question: AnsweredQuestion, part: boolean): string[] {
  const list = question.kind === 'list' ? question : undefined;
  const item = question.kind === 'list' ? question.item : question;
  return [
    ...sentences(words, [question.help]),
    ...sentences(words, [
      needHelp(words, question as Question, part),
      list && item.kind !== 'choice' ? words.t('template.oneALine') : '',
      list ? entriesHelp(words, list) : '',
      item.kind === 'text' ? textHelp(words, item) : '',
    ]),
    ...(item.kind === 'choice' ? choiceHelp(words, item, list !== undefined) : []),
    ...exampleHelp(words, question),
  ];
}

/** What to know before the first group of a list, as lines of help. */
export const groupsHelp = (words: TemplateWords, list: ListQuestion): string[] => [
  ...sentences(words, [list.help]),
  ...sentences(words, [needHelp(words, list, false), entriesHelp(words, list)]),
  ...sentences(words, [words.t('template.copy', { last: partsOf(list).at(-1)!.title })]),
];
