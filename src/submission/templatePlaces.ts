import { everyQuestion, type GroupQuestion, type ListQuestion, type Question } from '../schemas/questions.ts';
import { bare } from './characters.ts';
import type { Block } from './grammar.ts';
import type { Path } from './paths.ts';
import { isAnswered } from './readAnswer.ts';

/** A block of a template with the question that it answers. */
export interface Placed {
  readonly block: Block;
  readonly question: Question;
  /** Where the answer belongs; of a list’s header, the group that begins with it. Undefined in a group without any answer. */
  readonly path: Path | undefined;
}

/** Is this a list of groups, whose header begins one? */
export const isGroups = (question: Question): question is ListQuestion => question.kind === 'list' && !isAnswered(question);

/** Questions by their path in lower case. */
const byPath = (questions: GroupQuestion): ReadonlyMap<string, Question> =>
  new Map(everyQuestion(questions).map((question) => [question.path.toLowerCase(), question]));

export const hasText = ({ answer }: Block): boolean => answer.some(({ text }) => bare(text) !== '');

/** The list of groups in which a question stands, or which it is itself. */
const listAround = (lists: readonly ListQuestion[], { path }: Question): ListQuestion | undefined =>
  lists.find((list) => path === list.path || path.startsWith(`${list.path}.`));

interface Numbered {
  readonly block: Block;
  readonly question: Question;
  readonly list: ListQuestion | undefined;
  /** Counted from 1 by the headers of the list; 0 before the first. */
  readonly group: number;
}

/** Every header of a list begins a group; what stands before the first header is a group as well. */
function numbered(questions: ReadonlyMap<string, Question>, lists: readonly ListQuestion[], blocks: readonly Block[]): Numbered[] {
  const begun = new Map<ListQuestion, number>();
  return blocks.flatMap((block) => {
    const question = questions.get(block.path.toLowerCase());
    if (!question) return [];
    const list = listAround(lists, question);
    if (list === question) begun.set(list, (begun.get(list) ?? 0) + 1);
    return [{ block, question, list, group: (list && begun.get(list)) ?? 0 }];
  });
}

const name = ({ list, group }: Numbered) => `${list?.path}#${group}`;

/** Groups that hold an answer, each with its place in its list, counted from 0. */
function usedGroups(all: readonly Numbered[]): ReadonlyMap<string, number> {
  const used = all.filter(({ block, question, list }) => list && question !== list && hasText(block));
  const byList = Map.groupBy(used, ({ list }) => list);
  return new Map([...byList.values()].flatMap((groups) => [...new Set(groups.map(name))].map((group, i) => [group, i] as const)));
}

/** Where an answer belongs: in a list, behind the number of its group. */
function pathOf({ question, list }: Numbered, index: number | undefined): Path | undefined {
  if (!list) return question.path.split('.');
  if (index === undefined) return undefined;
  const inside = question.path.slice(list.path.length + 1);
  return [...list.path.split('.'), index, ...inside.split('.').filter(Boolean)];
}

/** Blocks of known questions with their places, in order. */
export function place(questions: GroupQuestion, blocks: readonly Block[]): Placed[] {
  const lists = everyQuestion(questions).filter(isGroups);
  const all = numbered(byPath(questions), lists, blocks);
  const used = usedGroups(all);
  return all.map((one) => ({ block: one.block, question: one.question, path: pathOf(one, used.get(name(one))) }));
}
