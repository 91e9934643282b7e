import type { Answers } from './answers.ts';

/** Way to a value: names, and numbers of list items counted from 0. */
export type Path = readonly (string | number)[];

/** The value at a path; undefined where there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined),
    value,
  );

/** A copy with another value at a path; lists and groups on the way come into being. Nothing that was there is changed. */
export function withValue(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next;
  const inner = withValue(valueAt(value, [step]), rest, next);
  if (typeof step === 'number') return Object.assign(Array.isArray(value) ? [...value] : [], { [step]: inner });
  return { ...(value as Answers | undefined), [step]: inner };
}

/** The path of the question that a value answers: without the numbers of list items. */
export const questionPath = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');
