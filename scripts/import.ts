import { translator } from '../src/files/interface.ts';
import { readQuestions } from '../src/files/questions.ts';
import { filledIn } from '../src/submission/fillIn.ts';
import { writePracticeFile } from '../src/submission/practiceFile.ts';
import { labelsIn } from '../src/words/questions.ts';
import { today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { formatFindings } from './lib/format.ts';
import { byPlace, type Finding } from './lib/finding.ts';
import { checkSubmission, type Candidate } from './lib/intake/checkSubmission.ts';
import { placeFor } from './lib/intake/placeFor.ts';
import { readIntake, type Intake } from './lib/intake/readFile.ts';
import { writePractice } from './lib/intake/writePractice.ts';

const help = `npm run import -- FILE [--volume N] [--slug NAME] [--dry-run]

Reads a filled text template, the file of a practice (index.mdx) or a draft that the form saved, checks it as npm run check
would, and writes it into the volume of its start year. Writes nothing if something is wrong, and overwrites nothing.
  --volume N    the volume, if it is not to be chosen by the start year
  --slug NAME   the name in the address, if it is not to be made from country and title
  --dry-run     check only
Exit code: 0 fine, 1 something is wrong, 2 wrong use.`;

const options = { volume: { type: 'string' }, slug: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

/** Everything that is wrong with what was handed in, by line. */
function findingsOf(root: string, { answers, source, findings }: Intake, candidate: Candidate): Finding[] {
  const isRead = findings.length === 0 || Object.keys(answers).length > 0;
  return [...findings, ...(isRead ? checkSubmission(root, candidate, today(), source) : [])].sort(byPlace);
}

await command(help, options, ({ values, positionals }) => {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('import takes one file');
  const root = process.cwd();
  const intake = readIntake(file);
  const questions = readQuestions(root);
  const answers = filledIn(questions, intake.answers, today());
  const wanted = { volume: values['volume'] as string | undefined, slug: values['slug'] as string | undefined };
  const place = placeFor(root, answers, wanted, labelsIn(translator('en')));
  const findings = findingsOf(root, intake, { place, answers });
  if (findings.length > 0) {
    console.log(`${formatFindings(findings, 'text')}\n\n${findings.length} problems. Nothing was written.`);
    return 1;
  }
  if (values['dry-run']) console.log(`Fine. Without --dry-run it would be written to ${place.folder}/index.mdx.`);
  else console.log(`${writePractice(root, place, writePracticeFile(questions, answers))} is written. Look at it: npm run dev`);
  return 0;
});
