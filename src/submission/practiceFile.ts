import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import { splitFrontmatter } from '../markdown/fences.ts';
import type { Question } from '../schemas/questions.ts';
import { splitAnswers, tidy, type Answers } from './answers.ts';
import { bodyOf, textOfBody } from './body.ts';

/**
 * A practice as the file `index.mdx`. Every way in writes files in this one form, so that a correction changes the
 * lines that it corrects and no others.
 * @param questions all questions about a practice: they give the order
 */
export function writePracticeFile(questions: Question, answers: Answers): string {
  const { record, text } = splitAnswers(tidy(questions, answers));
  const yaml = dump(record, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, quotingType: '"' });
  return `---\n${yaml}---\n\n${bodyOf(text)}`;
}

/** Why a file could not be taken: a key under `fileProblem.` and the line, counted from 1. */
export interface FileProblem {
  readonly problem: 'no-frontmatter' | 'yaml' | 'no-record' | 'stray';
  readonly line: number;
  readonly detail: string;
}

/** No record has so many values; what a few lines of YAML with aliases stand for may have millions. */
const MAX_VALUES = 20_000;

/** Does a value hold more values than a record can, shared ones counted each time? Stops counting there. */
function isTooLarge(value: unknown): boolean {
  const stack = [value];
  for (let count = 0; stack.length > 0; count += 1) {
    if (count > MAX_VALUES) return true;
    const next = stack.pop();
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) stack.push(inner);
  }
  return false;
}

export type ReadFile = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problem: FileProblem };

const refuse = (problem: FileProblem['problem'], line: number, detail = ''): ReadFile => ({
  ok: false,
  problem: { problem, line, detail },
});

/**
 * Reads a file `index.mdx` back into answers. Whether they are right only the schema says; what the file holds and no
 * question asks for is refused, so that nothing is lost on the way.
 */
export function readPracticeFile(file: string): ReadFile {
  const parts = splitFrontmatter(file);
  if (!parts) return refuse('no-frontmatter', 1);
  let record: unknown;
  try {
    record = load(parts.yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    const { mark, reason } = error instanceof YAMLException ? error : { mark: undefined, reason: String(error) };
    return refuse('yaml', (mark?.line ?? 0) + 2, reason);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record) || isTooLarge(record)) return refuse('no-record', 2);
  const { text, stray } = textOfBody(parts.body);
  if (stray) return refuse('stray', parts.bodyLine + stray.line - 1, stray.text.slice(0, 60));
  return { ok: true, answers: { ...record, text } };
}
