import { today } from './lib/checkContent.ts';
import { command, UsageError, type Flag } from './lib/command.ts';
import { flagOptions, flagsHelp } from './lib/new/flags.ts';
import { answersFromFlags, answersFromPerson, terminalWords, writeNew } from './lib/new/newPractice.ts';
import { askAtTerminal } from './lib/new/terminal.ts';

const { questions } = terminalWords();

const help = `npm run new [-- --volume N] [--slug NAME] [--title TEXT --country NAME …]

Writes a new practice, from questions or from flags, and says what npm run check still finds. Overwrites nothing.
Without flags it asks, step by step, for what every practice must have; each question can be skipped, Escape leaves.
A list takes its flag several times. A list of groups has a flag without a value that begins one:
  --sources --sources.title "Annual report" --sources.url https://example.org/report --sources --sources.title …
Exit code: 0 fine, 1 written, but something is still missing or wrong; or nothing could be written, 2 wrong use.

  --volume N                                   the volume, if it is not to be chosen by the start year
  --slug NAME                                  the name in the address, if it is not to be made from country and title
${flagsHelp(questions)}`;

const options = { ...flagOptions(questions), volume: { type: 'string' }, slug: { type: 'string' } } as const;

const isPlace = ({ name }: Flag) => name === 'volume' || name === 'slug';

/** Answers from the flags if there are some, otherwise from the person at the terminal. */
function answersFrom(root: string, flags: readonly Flag[]) {
  if (!flags.every(isPlace)) return answersFromFlags(flags);
  if (!process.stdin.isTTY) throw new UsageError('this is no terminal: give the answers as flags');
  return answersFromPerson(root, askAtTerminal);
}

await command(help, options, async ({ values, positionals, flags }) => {
  if (positionals.length > 0) throw new UsageError(`new takes no ${positionals[0]}`);
  const root = process.cwd();
  const answers = await answersFrom(root, flags);
  if (!answers) {
    console.log('Nothing was written.');
    return 0;
  }
  const wanted = { volume: values['volume'] as string | undefined, slug: values['slug'] as string | undefined };
  const { ok, text } = writeNew(root, answers, wanted, today());
  console.log(text);
  return ok ? 0 : 1;
});
