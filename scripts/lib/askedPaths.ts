import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { changedSince } from './changed.ts';
import { UsageError } from './command.ts';

/** What a run of the check is about: everything, or some paths (perhaps none). */
export type Asked = 'everything' | readonly string[];

/** A change of these changes what holds for every text: vocabularies, reference data, the lists of exceptions, the rules themselves. */
const HOLDS_FOR_ALL = /^(?:src|scripts|content\/(?:vocabularies|reference)|\.github\/editorial)\/|^package-lock\.json$/;

/**
 * A path as given on the command line, from the project's folder and with forward slashes.
 * @throws UsageError if it is not there or lies outside `content`
 */
function contentPathOf(root: string, given: string): string {
  const path = relative(root, isAbsolute(given) ? given : join(root, given))
    .split(sep)
    .join('/');
  if (!existsSync(join(root, path))) throw new UsageError(`there is no file or folder ${JSON.stringify(given)}`);
  if (path !== 'content' && !path.startsWith('content/'))
    throw new UsageError(`${JSON.stringify(given)} lies outside content/, which is all that is checked`);
  return path;
}

/** What changed since a commit; everything if a file is gone that others may name, or something changed that holds for all. */
function askedSince(root: string, reference: string): Asked {
  const { present, gone } = changedSince(root, reference);
  if (gone.some((path) => path.startsWith('content/')) || [...present, ...gone].some((path) => HOLDS_FOR_ALL.test(path)))
    return 'everything';
  return present.filter((path) => path.startsWith('content/'));
}

/**
 * What the arguments of a command ask for.
 * @param given paths on the command line
 * @param since the value of --since, if given
 * @throws UsageError on a path that is not there, and on --since together with paths or without a usable git
 */
export function askedPaths(root: string, given: readonly string[], since?: string): Asked {
  if (since !== undefined && given.length > 0) throw new UsageError('give either paths or --since');
  if (since !== undefined) return askedSince(root, since);
  return given.length === 0 ? 'everything' : given.map((path) => contentPathOf(root, path));
}
