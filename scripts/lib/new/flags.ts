import type { ParseArgsConfig } from 'node:util';
import { everyQuestion, type GroupQuestion, type Question } from '../../../src/schemas/questions.ts';
import type { Block } from '../../../src/submission/grammar.ts';
import { isAnswered } from '../../../src/submission/readAnswer.ts';
import { isGroups } from '../../../src/submission/templatePlaces.ts';
import type { Flag } from '../command.ts';

const isFlag = (question: Question) => isAnswered(question) || isGroups(question);

/** A flag for every question: its path. Lists of groups have one without a value, which begins a group. */
export const flagOptions = (questions: GroupQuestion): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    everyQuestion(questions)
      .filter(isFlag)
      .map((question) => [question.path, { type: isGroups(question) ? 'boolean' : 'string' } as const]),
  );

const COLUMN = 46;

function flagLine(question: Question): string {
  const value = isGroups(question) ? '' : question.kind === 'number' ? ' N' : ' TEXT';
  const title = isGroups(question) ? `begins one of: ${question.title}` : question.title;
  return `${`  --${question.path}${value}`.padEnd(COLUMN)} ${title}`;
}

/** The flags for people, a line each. */
export const flagsHelp = (questions: GroupQuestion): string => everyQuestion(questions).filter(isFlag).map(flagLine).join('\n');

/** Several flags of one list, one behind the other, are one answer. */
function joined(blocks: readonly Block[], block: Block, question: Question | undefined): Block[] {
  const last = blocks.at(-1);
  if (question?.kind !== 'list' || isGroups(question) || last?.path !== block.path) return [...blocks, block];
  return [...blocks.slice(0, -1), { ...last, answer: [...last.answer, ...block.answer] }];
}

/**
 * Flags as the blocks of a template that say the same: `--sources --sources.title X` is a source with a title.
 * The line of a block is the number of its flag, counted from 1.
 */
export function flagBlocks(questions: GroupQuestion, flags: readonly Flag[]): Block[] {
  const byPath = new Map(everyQuestion(questions).map((question) => [question.path, question]));
  return flags.reduce<Block[]>((blocks, { name, value }, i) => {
    if (!byPath.has(name)) return blocks;
    const answer = (value ?? '').split('\n').map((text) => ({ line: i + 1, text }));
    return joined(blocks, { path: name, rest: '', line: i + 1, answer }, byPath.get(name));
  }, []);
}
