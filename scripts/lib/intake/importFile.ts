import { translator } from '../../../src/files/interface.ts';
import { readQuestions } from '../../../src/files/questions.ts';
import { filledIn } from '../../../src/submission/fillIn.ts';
import { writePracticeFile } from '../../../src/submission/practiceFile.ts';
import { labelsIn } from '../../../src/words/questions.ts';
import { byPlace, type Finding } from '../finding.ts';
import { formatFindings } from '../format.ts';
import { checkSubmission, type Candidate } from './checkSubmission.ts';
import { placeFor, type WantedPlace } from './placeFor.ts';
import { readIntake, type Intake } from './readFile.ts';
import { writePractice } from './writePractice.ts';

export interface ImportOptions extends WantedPlace {
  /** Check only? */
  readonly dryRun: boolean;
}

/** What came of an import. */
export interface Imported {
  readonly ok: boolean;
  /** For people: what is wrong, or what was done. */
  readonly text: string;
}

/** Everything that is wrong with what was handed in, by line. */
function findingsOf(root: string, { answers, source, findings }: Intake, candidate: Candidate, today: string): Finding[] {
  const isRead = findings.length === 0 || Object.keys(answers).length > 0;
  return [...findings, ...(isRead ? checkSubmission(root, candidate, today, source) : [])].sort(byPlace);
}

/**
 * Makes a practice of a file that somebody handed in: checks it and writes it into its volume, if nothing is wrong.
 * Throws `UsageError` if there is no such file or the wishes make no sense, `Error` if there is no place for it.
 * @param file path as typed, from the project’s folder
 * @param today YYYY-MM-DD
 */
export function importFile(root: string, file: string, options: ImportOptions, today: string): Imported {
  const intake = readIntake(root, file);
  const questions = readQuestions(root);
  const answers = filledIn(questions, intake.answers, today);
  const place = placeFor(root, answers, options, labelsIn(translator('en')));
  const findings = findingsOf(root, intake, { place, answers }, today);
  if (findings.length > 0)
    return { ok: false, text: `${formatFindings(findings, 'text')}\n\n${findings.length} problems. Nothing was written.` };
  if (options.dryRun) return { ok: true, text: `Fine. Without --dry-run it would be written to ${place.folder}/index.mdx.` };
  return { ok: true, text: `${writePractice(root, place, writePracticeFile(questions, answers))} is written. Look at it: npm run dev` };
}
