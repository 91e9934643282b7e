import { translator } from '../src/files/interface.ts';
import { readQuestions } from '../src/files/questions.ts';
import type { Answers } from '../src/submission/answers.ts';
import { filledIn } from '../src/submission/fillIn.ts';
import { writePracticeFile } from '../src/submission/practiceFile.ts';
import { readBlocks } from '../src/submission/readTemplate.ts';
import { templateFaultText } from '../src/submission/readSubmission.ts';
import { definitionsIn, labelsIn, questionsIn } from '../src/words/questions.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError, type Flag } from './lib/command.ts';
import { formatFindings } from './lib/format.ts';
import { placeFor, type WantedPlace } from './lib/intake/placeFor.ts';
import { writePractice } from './lib/intake/writePractice.ts';
import { askPractice, askYesNo } from './lib/new/ask.ts';
import { faultOfAnswer } from './lib/new/faultOf.ts';
import { flagBlocks, flagOptions, flagsHelp } from './lib/new/flags.ts';
import { askAtTerminal } from './lib/new/terminal.ts';

const root = process.cwd();
const questions = readQuestions(root);
const t = translator('en');

const help = `npm run new [-- --volume N] [--slug NAME] [--title TEXT --country NAME …]

Writes a new practice, from questions or from flags, and says what npm run check still finds. Overwrites nothing.
Without flags it asks, step by step, for what every practice must have; each question can be skipped, Escape leaves.
A list takes its flag several times. A list of groups has a flag without a value that begins one:
  --sources --sources.title "Annual report" --sources.url https://example.org/report --sources --sources.title …
Exit code: 0 fine, 1 written, but something is still missing or wrong; or nothing could be written, 2 wrong use.

  --volume N                                   the volume, if it is not to be chosen by the start year
  --slug NAME                                  the name in the address, if it is not to be made from country and title
${flagsHelp(questionsIn(t))}`;

const words = () => ({ t, labels: labelsIn(t), definitions: definitionsIn(t), questions: questionsIn(t) });

/** Answers from flags. Throws `UsageError` with everything that was not understood. */
function fromFlags(flags: readonly Flag[]): Answers {
  const { answers, faults } = readBlocks(flagBlocks(questions, flags), [words()]);
  if (faults.length > 0) throw new UsageError(faults.map((fault) => templateFaultText(t, fault)).join('\n'));
  return answers;
}

/** Answers from questions at the terminal; undefined if there are none to keep. */
async function fromQuestions(): Promise<Answers | undefined> {
  const { answers, left } = await askPractice({ ask: askAtTerminal, words: words(), faultOf: faultOfAnswer(root) }, questionsIn(t));
  if (Object.keys(answers).length === 0) return undefined;
  return !left || (await askYesNo(askAtTerminal, 'Write down what you have answered so far?')) ? answers : undefined;
}

/** Writes the file and says what is left to do. @returns the exit code */
function write(answers: Answers, wanted: WantedPlace): number {
  const all = filledIn(questions, answers, today());
  const place = placeFor(root, all, wanted, labelsIn(t));
  const path = writePractice(root, place, writePracticeFile(questions, all));
  const findings = checkContent(root, today()).findings.filter(({ file }) => file === path || file === place.folder);
  if (findings.length > 0) console.log(`${formatFindings(findings, 'text')}\n`);
  console.log(
    `${path} is written.${findings.length > 0 ? ` What is still to be done: npm run check -- ${place.folder}` : ' It is complete.'}`,
  );
  return findings.length > 0 ? 1 : 0;
}

const isPlace = ({ name }: Flag) => name === 'volume' || name === 'slug';

await command(
  help,
  { ...flagOptions(questions), volume: { type: 'string' }, slug: { type: 'string' } },
  async ({ values, positionals, flags }) => {
    if (positionals.length > 0) throw new UsageError(`new takes no ${positionals[0]}`);
    const answered = flags.some((flag) => !isPlace(flag));
    if (!answered && !process.stdin.isTTY) throw new UsageError('this is no terminal: give the answers as flags');
    const answers = answered ? fromFlags(flags) : await fromQuestions();
    if (!answers) {
      console.log('Nothing was written.');
      return 0;
    }
    return write(answers, { volume: values['volume'] as string | undefined, slug: values['slug'] as string | undefined });
  },
);
