import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { csvParse } from 'd3-dsv';

/** Content lies under the project's folder, from which every command runs. */
export const projectRoot = process.cwd();

/** Path of a content file, with forward slashes, as shown to people: `content/volumes/1/volume.yaml`. */
export const contentPath = (...parts: readonly string[]) => posix.join('content', ...parts);

/** Reads a text file of the project. Throws if it is not there. */
export const readText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Rows of a reference table: column name to text, empty text where the source has no value. */
export const readCsv = (root: string, name: string): Record<string, string>[] =>
  csvParse(readText(root, contentPath('reference', `${name}.csv`))).map((row) => ({ ...row }) as Record<string, string>);

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Runs a function once per folder: content does not change while a command runs. */
export function oncePerRoot<T>(load: (root: string) => T): (root?: string) => T {
  const kept = new Map<string, T>();
  return (root = projectRoot) => {
    if (!kept.has(root)) kept.set(root, deepFreeze(load(root)));
    return kept.get(root)!;
  };
}

/** Freezes a value and all below it, so that no page can change what another page reads. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  return value;
}
