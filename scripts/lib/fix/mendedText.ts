import { onOneLine } from '../format.ts';
import type { MendedFile } from './mendContent.ts';
import type { Mended } from './mendText.ts';

/** A mend of every line of a file is told by its first places. */
const MAX_SHOWN = 5;

const cut = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

const line = (path: string, { line: at, column, before, after }: Mended) =>
  onOneLine(`${path}:${at}:${column} ${cut(before)} → ${cut(after)}`);

/** The places of one kind of mend. */
const told = (path: string, does: string, places: readonly Mended[]): string =>
  [
    `${onOneLine(path)}: ${does}`,
    ...places.slice(0, MAX_SHOWN).map((place) => `    ${line(path, place)}`),
    ...(places.length > MAX_SHOWN ? [`    … and ${places.length - MAX_SHOWN} more places`] : []),
  ].join('\n');

/** What was mended, for people, place by place. @param dry what would be mended */
export const mendedText = (files: readonly MendedFile[], dry: boolean): string =>
  [
    ...files.flatMap(({ path, mended }) => [...Map.groupBy(mended, ({ does }) => does)].map(([does, places]) => told(path, does, places))),
    `${files.length} ${files.length === 1 ? 'file' : 'files'} ${dry ? 'can be mended' : 'mended'}.`,
  ].join('\n');
