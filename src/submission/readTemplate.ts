import { everyQuestion, type GroupQuestion, type Question } from '../schemas/questions.ts';
import { sameValue, type Answers } from './answers.ts';
import { bare } from './characters.ts';
import type { Speech } from './choices.ts';
import { folded } from './folded.ts';
import { cut, MARK, VERSION, type Block } from './grammar.ts';
import { headerTitle } from './headerTitle.ts';
import { likeness } from './near.ts';
import { withValue, type Path } from './paths.ts';
import { isAnswered, readAnswer, type AnsweredQuestion, type AnswerFault, type ReadAnswer } from './readAnswer.ts';

import { hasText, isGroups, place, type Placed } from './templatePlaces.ts';

/** What can be wrong with a template besides its answers, with words under `template.problem.<name>`. */
export const templateProblems = [
  'no-template',
  'newer',
  'too-long',
  'before-first',
  'no-answer-here',
  'unknown-question',
  'unknown-question-like',
  'beside-title',
  'twice',
] as const;

/** Something in a template that was not understood. */
export interface TemplateFault {
  readonly problem: (typeof templateProblems)[number] | AnswerFault['problem'];
  /** Where the answer would stand; empty where it is about no question. */
  readonly path: Path;
  readonly question: Question | undefined;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What a template holds. */
export interface ReadTemplate {
  readonly answers: Answers;
  readonly faults: readonly TemplateFault[];
  /** Line of the answer at a path, or of what is nearest to it; counted from 1. */
  lineOf(path: Path): number;
}

/** A language that templates may be written in; titles, labels and questions in it. */
export interface TemplateLanguage extends Speech {
  readonly questions: GroupQuestion;
}

const faultAt = (problem: TemplateFault['problem'], line: number, about: Partial<TemplateFault> = {}): TemplateFault => ({
  problem,
  line,
  path: [],
  question: undefined,
  values: {},
  ...about,
});

const textLine = ({ answer, line }: Block) => answer.find(({ text }) => bare(text) !== '')?.line ?? line;
const wholeText = ({ answer }: Block) => answer.map(({ text }) => text).join('\n');

/** A template with every list filled to its end has some 1,600 questions. */
const MAX_BLOCKS = 2000;

/** From this share of common trigrams on a path is taken for a misspelt one. */
const MISSPELT = 0.5;

function unknownQuestion(questions: readonly Question[], { path, line }: Block): TemplateFault {
  const like = questions.map((question) => [question.path, likeness(question.path, path)] as const).sort(([, a], [, b]) => b - a)[0]!;
  return like[1] >= MISSPELT
    ? faultAt('unknown-question-like', line, { values: { value: path, like: like[0] } })
    : faultAt('unknown-question', line, { values: { value: path } });
}

/** What a title says, whatever was added to tell several of them apart. */
const plainTitle = (text: string) => folded(text.replace(/\(.*\)|\d+/g, ''));

/** Words behind the brackets that are not the title of the question: somebody may have answered there. */
function besideTitle({ block, question, path }: Placed, language: TemplateLanguage | undefined): TemplateFault | undefined {
  const asked = language && everyQuestion(language.questions).find((one) => one.path === question.path);
  if (!asked || hasText(block) || !block.rest || plainTitle(block.rest) === plainTitle(headerTitle(asked))) return undefined;
  return faultAt('beside-title', block.line, { path: path ?? [], question, values: { value: block.rest.slice(0, 60) } });
}

const notHere = ({ block, question, path }: Placed): TemplateFault | undefined =>
  hasText(block) && !isAnswered(question) ? faultAt('no-answer-here', textLine(block), { path: path ?? [], question }) : undefined;

/** An answer that was given, where, and to what. */
interface Given {
  readonly placed: Placed & { readonly path: Path; readonly question: AnsweredQuestion };
  readonly read: ReadAnswer;
  readonly line: number;
}

const isGiven = (placed: Placed): placed is Given['placed'] =>
  placed.path !== undefined && isAnswered(placed.question) && hasText(placed.block);

const give = (placed: Given['placed'], speeches: readonly Speech[]): Given => ({
  placed,
  read: readAnswer(placed.question, wholeText(placed.block), speeches),
  line: textLine(placed.block),
});

/** What is wrong with an answer: by itself, or because the question was answered before and otherwise. */
function givenFault({ placed: { path, question }, read, line }: Given, first: Given): TemplateFault[] {
  const about = { path, question: question as Question };
  if (!read.ok) return [faultAt(read.fault.problem, line, { ...about, values: read.fault.values })];
  if (!first.read.ok || sameValue(first.read.value, read.value)) return [];
  return [faultAt('twice', line, { ...about, values: { first: String(first.line) } })];
}

/** The answers, and what is wrong with some. Of several answers to one question the first counts; the others must say the same. */
function readGiven(all: readonly Given[]): { answers: Answers; faults: TemplateFault[] } {
  const firsts = [...Map.groupBy(all, ({ placed }) => placed.path.join('.')).values()];
  const answers = firsts.reduce<Answers>(
    (so, [first]) => (first!.read.ok ? (withValue(so, first!.placed.path, first!.read.value) as Answers) : so),
    {},
  );
  return { answers, faults: firsts.flatMap((given) => given.flatMap((one) => givenFault(one, given[0]!))) };
}

/** Lines by path; a path without a line has that of what it lies in. */
function linesOf(placed: readonly Placed[]): (path: Path) => number {
  const lines = new Map<string, number>();
  const note = (path: Path | undefined, line: number) => path && !lines.has(path.join('.')) && lines.set(path.join('.'), line);
  for (const { block, path } of [...placed.filter(({ block }) => hasText(block)), ...placed]) note(path, textLine(block));
  // A list as a whole stands where its first group begins, even if that is empty.
  for (const { block, question } of placed) if (isGroups(question)) note(question.path.split('.'), block.line);
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const line = lines.get(path.slice(0, depth).join('.'));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

interface Mark {
  readonly language: string;
  readonly version: number;
}

/** Language and version from the line `[template] en 1`. */
function markOf(blocks: readonly Block[]): Mark | undefined {
  const [language = '', version = '1'] = blocks.find(({ path }) => path.toLowerCase() === MARK)?.rest.split(/\s+/) ?? [];
  return language ? { language, version: Number(version) } : undefined;
}

const unread = (problem: TemplateFault['problem']): ReadTemplate => ({ answers: {}, faults: [faultAt(problem, 1)], lineOf: () => 1 });

/** Lines that stand above the first question and explain nothing. */
const beforeFirst = (stray: readonly number[], blocks: readonly Block[]): number[] => [
  ...stray,
  ...blocks.filter((block) => block.path.toLowerCase() === MARK && hasText(block)).map(textLine),
];

/** Headers of questions that there are not. */
const unknownOnes = (questions: GroupQuestion, blocks: readonly Block[], placed: readonly Placed[]): TemplateFault[] => {
  const known = new Set(placed.map(({ block }) => block));
  const all = everyQuestion(questions);
  return blocks.filter((block) => !known.has(block) && block.path.toLowerCase() !== MARK).map((block) => unknownQuestion(all, block));
};

/**
 * Reads blocks that were cut from a template, or made of flags.
 * @param titles language in which the titles of the blocks are; undefined if they are not to be looked at
 */
export function readBlocks(blocks: readonly Block[], languages: Languages, titles?: TemplateLanguage): ReadTemplate {
  const placed = place(languages[0].questions, blocks);
  const { answers, faults } = readGiven(placed.filter(isGiven).map((one) => give(one, languages)));
  const all = [
    ...unknownOnes(languages[0].questions, blocks, placed),
    ...placed.flatMap((one) => notHere(one) ?? besideTitle(one, titles) ?? []),
    ...faults,
  ];
  return { answers, faults: all.sort((a, b) => a.line - b.line), lineOf: linesOf(placed) };
}

/** Languages in which values may be named, the reader’s first. */
export type Languages = readonly [TemplateLanguage, ...TemplateLanguage[]];

/**
 * Reads a filled template back. All faults at once, in the order of the lines; whatever was understood is in the answers.
 * A group of a list that has no answer is left out. Limits and what must be there are left to the schema.
 * @param languages in which values may be named; the template may be in another one
 */
export function readTemplate(text: string, languages: Languages): ReadTemplate {
  const { blocks, stray } = cut(text);
  const mark = markOf(blocks);
  if (!mark && place(languages[0].questions, blocks).length === 0) return unread('no-template');
  if (mark && mark.version > VERSION) return unread('newer');
  if (blocks.length > MAX_BLOCKS) return unread('too-long');
  const titles = languages.find(({ t }) => t.language === mark?.language);
  const read = readBlocks(blocks, languages, titles);
  const above = beforeFirst(stray, blocks).slice(0, 1);
  return { ...read, faults: [...above.map((line) => faultAt('before-first', line)), ...read.faults] };
}
