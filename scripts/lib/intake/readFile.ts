import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import { decode, MAX_BYTES } from '../../../src/submission/decode.ts';
import { readSubmission, type Submission } from '../../../src/submission/readSubmission.ts';
import type { TemplateLanguage } from '../../../src/submission/readTemplate.ts';
import { labelsIn, questionsIn } from '../../../src/words/questions.ts';
import { UsageError } from '../command.ts';
import type { Finding } from '../finding.ts';
import type { Source } from './checkSubmission.ts';
import { nowhere, originInPractice, type Origin } from './origin.ts';

/** What a file gave: answers with where they stand, and what could not be read. */
export interface Intake {
  readonly answers: Answers;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

const languageOf = (language: string): TemplateLanguage => {
  const t = translator(language);
  return { t, labels: labelsIn(t), questions: questionsIn(t) };
};

/** Languages in which a file may name values; English, in which the terminal speaks, first. */
function languages(): [TemplateLanguage, ...TemplateLanguage[]] {
  const [first, ...others] = interfaceLanguages();
  return [languageOf(first!), ...others.map(languageOf)];
}

/** The bytes of a file, no more than tell that it is too large. */
function bytesOf(root: string, path: string): Uint8Array {
  const file = resolve(root, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(`${path} is no file`);
  return stat.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(file);
}

function originOf({ kind, lineOf }: Submission, bytes: Uint8Array): Origin {
  if (lineOf) return { lineOf };
  const text = decode(bytes);
  return kind === 'practice' && text.ok ? originInPractice(text.text) : nowhere;
}

const EXAMPLE = 'a filled template (/contribute/template.en.txt), an index.mdx or a draft saved by the form';

/** Reads a file that somebody handed in. Throws `UsageError` if it is none. @param path as typed, from the project’s folder */
export function readIntake(root: string, path: string): Intake {
  const bytes = bytesOf(root, path);
  const submission = readSubmission(bytes, languages());
  const findings = submission.problems.map(({ line, message, example }) => ({
    rule: submission.kind === 'template' ? 'template' : 'file',
    file: path,
    line,
    column: 1,
    message,
    example: example || EXAMPLE,
  }));
  const unread = submission.problems.map((problem) => problem.path);
  return { answers: submission.answers, source: { ...originOf(submission, bytes), file: path, unread }, findings };
}
