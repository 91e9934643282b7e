import { interfaceLanguages } from '../src/files/interface.ts';
import { BOOKS } from '../src/files/books.ts';
import { listVolumes } from '../src/files/list.ts';
import { isFrozen } from '../src/files/volumes.ts';
import { isBookReady, makeBooks } from './lib/book/make.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { guards } from './rules/index.ts';

const help = `npm run book [-- N…] [--language CODE]

Makes the books of volumes, as PDF and as EPUB 3, in every language of the interface or in one, from the volumes' built
pages, and lays them into ${BOOKS}/. The next npm run build offers them on /data/ and puts them into dist/volumes/N/.
Without a number: those of published volumes that do not lie ready, or of which the volume has changed since.
A practice that is not translated stands in the language that it was written in.
Dates come from the content, or from SOURCE_DATE_EPOCH. Needs Chromium (CHROMIUM_PATH, an installed one, or the one that npm brings).
Exit code: 0 made, 1 the content is not fine or a book could not be made, 2 wrong use.`;

interface Wanted {
  readonly volume: number;
  readonly languages: readonly string[];
}

/** The languages that are wanted. */
function languagesOf(value: string | boolean | undefined): string[] {
  const all = interfaceLanguages();
  if (value === undefined) return all;
  if (!all.includes(String(value))) throw new UsageError(`--language takes ${all.join(', ')}`);
  return [String(value)];
}

/** The books that were asked for; none named: those of published volumes that are not ready. */
function wanted(root: string, names: readonly string[], languages: readonly string[]): Wanted[] {
  const volumes = listVolumes(root);
  const unknown = names.find((name) => !volumes.map(String).includes(name));
  if (unknown !== undefined) throw new UsageError(`there is no volume ${unknown}`);
  if (names.length > 0) return names.map((name) => ({ volume: Number(name), languages }));
  return volumes
    .filter((volume) => isFrozen(volume, root))
    .map((volume) => ({ volume, languages: languages.filter((language) => !isBookReady(root, volume, language)) }))
    .filter((book) => book.languages.length > 0);
}

await command(help, { language: { type: 'string' } }, async ({ values, positionals }) => {
  const root = process.cwd();
  const books = wanted(root, positionals, languagesOf(values['language']));
  if (books.length === 0) {
    console.log('Every published volume has its books.');
    return 0;
  }
  const { findings } = checkContent(root, today(), { among: guards });
  if (findings.length > 0) throw new Error(`The content is not fine (${findings.length} problems): run npm run check`);
  for (const { volume, languages } of books) await makeBooks(root, volume, languages, console.log);
  console.log('npm run build offers what was made.');
  return 0;
});
