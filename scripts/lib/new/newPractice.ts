import { translator } from '../../../src/files/interface.ts';
import { readQuestions } from '../../../src/files/questions.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import { filledIn } from '../../../src/submission/fillIn.ts';
import { writePracticeFile } from '../../../src/submission/practiceFile.ts';
import { templateFaultText } from '../../../src/submission/readSubmission.ts';
import { readBlocks, type TemplateLanguage } from '../../../src/submission/readTemplate.ts';
import type { TemplateWords } from '../../../src/submission/template.ts';
import { definitionsIn, labelsIn, questionsIn } from '../../../src/words/questions.ts';
import { checkContent } from '../checkContent.ts';
import { UsageError, type Flag } from '../command.ts';
import { formatFindings } from '../format.ts';
import { placeFor, type WantedPlace } from '../intake/placeFor.ts';
import { writePractice } from '../intake/writePractice.ts';
import { askPractice, askYesNo, type Ask } from './ask.ts';
import { faultOfAnswer } from './faultOf.ts';
import { flagBlocks } from './flags.ts';

/** Questions and words of the terminal, which speaks English. */
export function terminalWords(): TemplateLanguage & TemplateWords {
  const t = translator('en');
  return { t, labels: labelsIn(t), definitions: definitionsIn(t), questions: questionsIn(t) };
}

/** Answers from flags. Throws `UsageError` with everything that was not understood. */
export function answersFromFlags(flags: readonly Flag[]): Answers {
  const words = terminalWords();
  const { answers, faults } = readBlocks(flagBlocks(words.questions, flags), [words]);
  if (faults.length > 0) throw new UsageError(faults.map((fault) => templateFaultText(words.t, fault)).join('\n'));
  return answers;
}

/** Answers from a person; undefined if there are none, or none to keep. */
export async function answersFromPerson(root: string, ask: Ask): Promise<Answers | undefined> {
  const words = terminalWords();
  const { answers, left } = await askPractice({ ask, words, faultOf: faultOfAnswer(root) }, words.questions);
  if (Object.keys(answers).length === 0) return undefined;
  return !left || (await askYesNo(ask, 'Write down what you have answered so far?')) ? answers : undefined;
}

/** A new practice: is it complete, and what to tell its author. */
export interface Written {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Writes a new practice, however much of it is there, and checks the content with it.
 * Throws `UsageError` for a place that makes no sense, `Error` if it is taken: nothing is overwritten.
 * @param today YYYY-MM-DD
 */
export function writeNew(root: string, answers: Answers, wanted: WantedPlace, today: string): Written {
  const questions = readQuestions(root);
  const all = filledIn(questions, answers, today);
  const place = placeFor(root, all, wanted, labelsIn(translator('en')));
  const path = writePractice(root, place, writePracticeFile(questions, all));
  const findings = checkContent(root, today).findings.filter(({ file }) => file === path || file === place.folder);
  if (findings.length === 0) return { ok: true, text: `${path} is written and complete.` };
  const left = `${path} is written. What is left to do: npm run check -- ${place.folder}`;
  return { ok: false, text: `${formatFindings(findings, 'text')}\n\n${left}` };
}
