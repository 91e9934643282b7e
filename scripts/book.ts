import { interfaceLanguages } from '../src/files/interface.ts';
import { bookName, BOOKS } from '../src/files/books.ts';
import { listVolumes } from '../src/files/list.ts';
import { makeBook } from './lib/book/make.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { guards } from './rules/index.ts';

const help = `npm run book -- N [--language CODE]

Makes the book of volume N, as PDF and as EPUB 3, in every language of the interface or in one, from the volume's built
pages, and lays it into ${BOOKS}/. The next npm run build offers it on /data/ and puts it into dist/volumes/N/.
A practice that is not translated stands in the language that it was written in.
Dates come from the content, or from SOURCE_DATE_EPOCH. Needs Chromium (CHROMIUM_PATH, an installed one, or the one that npm brings).
Exit code: 0 made, 1 the content is not fine or the book could not be made, 2 wrong use.`;

/** The languages that are wanted. */
function languagesOf(value: string | boolean | undefined): string[] {
  const all = interfaceLanguages();
  if (value === undefined) return all;
  if (!all.includes(String(value))) throw new UsageError(`--language takes ${all.join(', ')}`);
  return [String(value)];
}

/** The volume that is wanted. */
function volumeOf(positionals: readonly string[]): number {
  const [number, ...more] = positionals;
  if (number === undefined || more.length > 0) throw new UsageError('book takes the number of one volume');
  if (!/^\d+$/.test(number) || !listVolumes(process.cwd()).includes(Number(number))) throw new UsageError(`there is no volume ${number}`);
  return Number(number);
}

await command(help, { language: { type: 'string' } }, async ({ values, positionals }) => {
  const [root, volume, languages] = [process.cwd(), volumeOf(positionals), languagesOf(values['language'])];
  const { findings } = checkContent(root, today(), { among: guards });
  if (findings.length > 0) throw new Error(`The content is not fine (${findings.length} problems): run npm run check`);
  for (const language of languages) {
    const { files } = await makeBook(root, volume, language, console.log);
    for (const { format, bytes } of files) console.log(`${BOOKS}/${bookName(volume, language)}.${format}: ${(bytes / 1e6).toFixed(1)} MB`);
  }
  console.log('npm run build offers it.');
  return 0;
});
