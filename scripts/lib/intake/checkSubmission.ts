import { translator } from '../../../src/files/interface.ts';
import type { PracticePlace } from '../../../src/files/list.ts';
import { practiceFile, type PracticeFile } from '../../../src/files/practices.ts';
import { readQuestions } from '../../../src/files/questions.ts';
import { readCodes } from '../../../src/files/vocabularies.ts';
import { faultText } from '../../../src/i18n/problems.ts';
import { explain, type Explained } from '../../../src/schemas/explain.ts';
import { pathText } from '../../../src/schemas/faults.ts';
import { makePracticeSchema } from '../../../src/schemas/practice.ts';
import { everyQuestion, TEXT, type GroupQuestion } from '../../../src/schemas/questions.ts';
import { textSchema } from '../../../src/schemas/text.ts';
import { splitAnswers, tidy, type Answers } from '../../../src/submission/answers.ts';
import { questionPath, type Path } from '../../../src/submission/paths.ts';
import { writePracticeFile } from '../../../src/submission/practiceFile.ts';
import { rules } from '../../rules/index.ts';
import { readContentTree } from '../contentTree.ts';
import type { Finding } from '../finding.ts';
import { answerAt, type Origin, type PlaceInAnswers } from './origin.ts';

/** A practice that is not yet in the folder: where it shall lie, and what it shall say. */
export interface Candidate {
  readonly place: PracticePlace;
  readonly answers: Answers;
}

/** What the schemas find wrong with answers, with paths from their root. */
function schemaFaults(root: string, answers: Answers): (Explained & { path: Path })[] {
  const schema = makePracticeSchema(readCodes(root));
  const { record, text } = splitAnswers(answers);
  const inRecord = explain(schema, schema.safeParse(record, { reportInput: true }).error?.issues ?? []);
  const inText = explain(textSchema, textSchema.safeParse(text, { reportInput: true }).error?.issues ?? []);
  return [...inRecord, ...inText.map((fault) => ({ ...fault, path: [TEXT, ...fault.path] }))].map((fault) => ({
    ...fault,
    path: fault.path as Path,
  }));
}

/** What people call an answer: `Amount [cost.items[2].amount]`; nothing for the record itself. */
function answerName(root: string, path: Path): string {
  const title = everyQuestion(readQuestions(root)).find((question) => question.path === questionPath(path))?.title;
  return [title, path.length > 0 && `[${pathText(path)}]`].filter(Boolean).join(' ');
}

const asFile = (root: string, { place, answers }: Candidate, questions: GroupQuestion): PracticeFile =>
  practiceFile(root, place, 'index.mdx', { text: writePracticeFile(questions, answers), fault: undefined });

/** Rules that say again, of the written file, what the schemas say of the answers. */
const SAID_BY_SCHEMAS = new Set(['schema']);
/** The same for a text that lacks sections. */
const SAID_OF_TEXT = new Set(['schema', 'sections']);

/** What the rules of the content check find wrong with a practice that is not yet in the folder. */
function ruleFindings(root: string, file: PracticeFile, today: string, leaveOut: ReadonlySet<string>): Finding[] {
  const tree = readContentTree(root, today, [file.path], [file]);
  return rules
    .filter(({ name }) => !leaveOut.has(name))
    .flatMap((rule) => [...rule.check(tree)].map((finding) => ({ rule: rule.name, ...finding })))
    .filter((finding) => finding.file === file.path);
}

/** Where a submission comes from: the file as its owner named it, and where its answers stand in it. */
export interface Source extends Origin {
  readonly file: string;
  /** Answers that could not be read; what the check would say of their absence is beside the point. */
  readonly unread: readonly Path[];
}

const isUnread = ({ unread }: Source, path: Path) =>
  unread.some((before) => before.length > 0 && before.every((step, i) => path[i] === step));

function ofSchemas(root: string, answers: Answers, source: Source): Finding[] {
  return schemaFaults(root, answers)
    .filter(({ path }) => !isUnread(source, path))
    .map((fault) => ({
      rule: 'schema',
      file: source.file,
      line: source.lineOf(fault.path),
      column: 1,
      message: faultText(translator('en'), fault, answerName(root, fault.path) || undefined),
      example: fault.example,
    }));
}

/** Findings in the file that is to be written, told at the lines of the file that was handed in. */
function atSource(root: string, findings: readonly Finding[], back: (line: number) => PlaceInAnswers, source: Source): Finding[] {
  return findings
    .map((finding) => ({ finding, ...back(finding.line) }))
    .filter(({ path }) => !isUnread(source, path))
    .map(({ finding, path, below }) => {
      const name = answerName(root, path);
      const message = name ? `${name}: ${finding.message}` : finding.message;
      return { ...finding, message, file: source.file, line: source.lineOf(path) + (path[0] === TEXT ? below : 0), column: 1 };
    });
}

/**
 * Everything that the content check would say of a practice that is not yet in the folder, told at the lines of the file
 * that it comes from.
 * @param today YYYY-MM-DD
 */
export function checkSubmission(root: string, candidate: Candidate, today: string, source: Source): Finding[] {
  const questions = readQuestions(root);
  const answers = tidy(questions, candidate.answers);
  const faults = ofSchemas(root, answers, source);
  const file = asFile(root, candidate, questions);
  const found = ruleFindings(root, file, today, faults.length + source.unread.length > 0 ? SAID_OF_TEXT : SAID_BY_SCHEMAS);
  return [...faults, ...atSource(root, found, answerAt(file.text, answers), source)];
}
