import { steps } from '../../../src/schemas/practice.ts';
import type { ChoiceQuestion, GroupQuestion, ListQuestion, Question } from '../../../src/schemas/questions.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import { choiceName } from '../../../src/submission/choices.ts';
import { comesByItself, isAsked } from '../../../src/submission/fillIn.ts';
import { withValue, type Path } from '../../../src/submission/paths.ts';
import { isAnswered, readAnswer, type AnsweredQuestion, type ReadAnswer } from '../../../src/submission/readAnswer.ts';
import type { TemplateWords } from '../../../src/submission/template.ts';
import { isGroups } from '../../../src/submission/templatePlaces.ts';
import { writeAnswer } from '../../../src/submission/writeAnswer.ts';

/** A value to choose, with what it is called and what it means. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** One question as it is put to a person. */
export interface Asked {
  readonly title: string;
  readonly help: string;
  /** An answer that passes; empty if there is none to show. */
  readonly example: string;
  /** Values to choose from; undefined for an answer in words. */
  readonly options: readonly Option[] | undefined;
  /** May several be chosen? */
  readonly several: boolean;
  /** What is wrong with an answer, in words; undefined if it passes. */
  readonly check: (text: string) => string | undefined;
}

/** What a person does with a question: answers it, skips it, or leaves altogether. */
export type Reply = { readonly is: 'answer'; readonly text: string } | { readonly is: 'skip' } | { readonly is: 'leave' };

/** Puts a question to a person. The seam at which tests answer instead. */
export type Ask = (asked: Asked) => Promise<Reply>;

/** What asking needs: the questions and words in English, and the schema’s verdict on one answer. */
export interface Asking {
  readonly ask: Ask;
  readonly words: TemplateWords;
  /** What is wrong with an answer that was read, or could not be; undefined if it passes. */
  readonly faultOf: (question: AnsweredQuestion, path: Path, read: ReadAnswer) => string | undefined;
}

/** Answers so far, and whether the person has left. */
interface SoFar {
  readonly answers: Answers;
  readonly left: boolean;
}

const itemOf = (question: AnsweredQuestion) => (question.kind === 'list' ? question.item : question);

function optionsOf({ words }: Asking, question: ChoiceQuestion): Option[] {
  const meaning = words.definitions[question.vocabulary ?? ''] ?? {};
  return question.values.map((value) => ({
    value: String(value),
    label: choiceName(words, question, value),
    hint: meaning[String(value)] ?? '',
  }));
}

function askedOf(asking: Asking, question: AnsweredQuestion, path: Path): Asked {
  const item = itemOf(question);
  const { words } = asking;
  return {
    title: question.title,
    help: question.help,
    example: question.example === undefined ? '' : writeAnswer(question, question.example, words).join(', '),
    options: item.kind === 'choice' ? optionsOf(asking, item) : undefined,
    several: question.kind === 'list',
    check: (text) => asking.faultOf(question, path, readAnswer(question, text, [words])),
  };
}

async function askOne(asking: Asking, question: AnsweredQuestion, path: Path, so: SoFar): Promise<SoFar> {
  const reply = await asking.ask(askedOf(asking, question, path));
  if (reply.is !== 'answer') return { ...so, left: reply.is === 'leave' };
  const read = readAnswer(question, reply.text, [asking.words]);
  return { ...so, answers: read.ok ? (withValue(so.answers, path, read.value) as Answers) : so.answers };
}

const YES = 'yes';

/** A question with yes and no. @returns undefined if the person leaves */
export async function askYesNo(ask: Ask, title: string, help = ''): Promise<boolean | undefined> {
  const options = [
    { value: YES, label: 'Yes', hint: '' },
    { value: 'no', label: 'No', hint: '' },
  ];
  const reply = await ask({ title, help, example: '', options, several: false, check: () => undefined });
  return reply.is === 'leave' ? undefined : reply.is === 'answer' && reply.text === YES;
}

/** Groups of a list, one after the other, until there are enough; what must be there is asked without being offered first. */
async function askGroups(asking: Asking, list: ListQuestion, path: Path, so: SoFar): Promise<SoFar> {
  let now = so;
  for (let i = 0; !now.left && i < (list.max ?? Infinity); i += 1) {
    if (i >= list.min) {
      const more = await askYesNo(asking.ask, i === 0 ? `${list.title}: add one?` : `${list.title}: add a further one?`, list.help);
      if (!more) return { ...now, left: more === undefined };
    }
    now = await askAll(asking, (list.item as GroupQuestion).parts, [...path, i], now);
  }
  return now;
}

/** Is this asked at a terminal? What must be answered, except long texts, which belong in an editor. */
const isPut = (question: Question): boolean =>
  question.required && !comesByItself(question) && !(question.kind === 'text' && question.lines);

function askAny(asking: Asking, question: Question, path: Path, so: SoFar): Promise<SoFar> {
  if (isAnswered(question)) return askOne(asking, question, path, so);
  return isGroups(question) ? askGroups(asking, question, path, so) : askAll(asking, (question as GroupQuestion).parts, path, so);
}

async function askAll(asking: Asking, parts: readonly Question[], path: Path, so: SoFar): Promise<SoFar> {
  let now = so;
  for (const part of parts.filter(isPut)) if (!now.left) now = await askAny(asking, part, [...path, part.name], now);
  return now;
}

const inSteps = (parts: readonly Question[]) => steps.flatMap((step) => parts.filter((part) => part.step === step && isAsked(part)));

/**
 * Asks for everything that a new practice must have, step by step, except its text.
 * @returns the answers, and whether the person left before the end
 */
export const askPractice = (asking: Asking, questions: GroupQuestion): Promise<SoFar> =>
  askAll(asking, inSteps(questions.parts), [], { answers: {}, left: false });
