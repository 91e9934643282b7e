import type { Key, Translator } from '../i18n/translate.ts';
import type { Question } from '../schemas/questions.ts';
import type { Answers } from './answers.ts';
import { decode, type decodeProblems } from './decode.ts';
import { readDraftFile, type DraftFile } from './draftFile.ts';
import type { Path } from './paths.ts';
import { readPracticeFile, type FileProblem } from './practiceFile.ts';
import { readTemplate, type Languages, type TemplateFault } from './readTemplate.ts';

/** Something that keeps a file, or a part of it, from being read: where, and in words. */
export interface SubmissionProblem {
  /** The question that it is about; undefined if it is about the file. */
  readonly question: Question | undefined;
  readonly path: Path;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly message: string;
  /** An answer that passes; empty if there is none to give. */
  readonly example: string;
}

/** How practices come in: as a filled template, as a file of the collection, or as a draft of the form. */
export type SubmissionKind = 'template' | 'practice' | 'draft';

/** What was read from a file. */
export interface Submission {
  readonly kind: SubmissionKind;
  /** The draft as it was saved, with its name and what it corrects; of drafts only. */
  readonly draft?: DraftFile;
  readonly answers: Answers;
  readonly problems: readonly SubmissionProblem[];
  /** Line of the answer at a path, or of what is nearest to it; undefined where the file has no lines to speak of. */
  readonly lineOf: ((path: Path) => number) | undefined;
}

const NOTHING = { answers: {}, lineOf: undefined };
const ofFile = (message: string, line = 1): SubmissionProblem => ({ question: undefined, path: [], line, message, example: '' });

const refused = (t: Translator, problem: (typeof decodeProblems)[number] | 'no-draft', kind: SubmissionKind): Submission => ({
  ...NOTHING,
  kind,
  problems: [ofFile(t(`template.file.${problem}`))],
});

/** What a question is called where something is wrong with its answer: `Amount [cost.items.amount]`. */
export const questionName = ({ title, path }: Question): string => (title ? `${title} [${path}]` : `[${path}]`);

const isAboutAnswer = (t: Translator, problem: string) => t.has(`template.answer.${problem}`);

/** A fault of a template in words, in the reader’s language. */
export function templateFaultText(t: Translator, { problem, question, values }: TemplateFault): string {
  const key = `template.${isAboutAnswer(t, problem) ? 'answer' : 'problem'}.${problem}` as Key;
  return t(key, { ...values, field: question ? questionName(question) : '' });
}

const asText = (example: unknown): string =>
  Array.isArray(example) ? example.join(', ') : typeof example === 'object' ? '' : String(example);

/** What would pass instead: an answer to the question, or the line as a part of the answer before it. */
function exampleOf({ question, problem, values }: TemplateFault): string {
  if (question) return question.example === undefined ? question.help : asText(question.example);
  return problem.startsWith('unknown-question') ? `\\[${values['value']}]` : '';
}

function readTemplateFile(text: string, languages: Languages): Submission {
  const { t } = languages[0];
  const { answers, faults, lineOf } = readTemplate(text, languages);
  const problems = faults.map((fault) => ({
    question: fault.question,
    path: fault.path,
    line: fault.line,
    message: templateFaultText(t, fault),
    example: exampleOf(fault),
  }));
  return { kind: 'template', answers, problems, lineOf };
}

/** Levels of values within each other; a record has five. Deeper ones are made to break programs. */
const MAX_DEPTH = 20;

function isTooDeep(answers: Answers): boolean {
  let level: unknown[] = [answers];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function readDraft(t: Translator, text: string): Submission {
  const draft = readDraftFile(text);
  return draft && !isTooDeep(draft.answers)
    ? { ...NOTHING, kind: 'draft', draft, answers: draft.answers, problems: [] }
    : refused(t, 'no-draft', 'draft');
}

const fileProblemText = (t: Translator, { problem, detail }: FileProblem) => t(`fileProblem.${problem}`, { detail });

function readPractice(t: Translator, text: string): Submission {
  const file = readPracticeFile(text);
  if (file.ok && isTooDeep(file.answers)) return refused(t, 'not-text', 'practice');
  if (file.ok) return { ...NOTHING, kind: 'practice', answers: file.answers, problems: [] };
  return { ...NOTHING, kind: 'practice', problems: [ofFile(fileProblemText(t, file.problem), file.problem.line)] };
}

/**
 * Reads a file that somebody hands in, told by how it begins: a filled template, a file of the collection, or a draft of
 * the form. Never throws. Whether the answers are right only the schema says.
 * @param languages those that the words of the file may be in, the reader’s first
 */
export function readSubmission(bytes: Uint8Array, languages: Languages): Submission {
  const { t } = languages[0];
  const decoded = decode(bytes);
  if (!decoded.ok) return refused(t, decoded.problem, 'template');
  const { text } = decoded;
  if (/^\s*\{/.test(text)) return readDraft(t, text);
  return text.startsWith('---') ? readPractice(t, text) : readTemplateFile(text, languages);
}
