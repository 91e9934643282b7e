import type { z } from 'zod';
import { isOwnProblem, type OwnProblem } from './problems.ts';

type IssueCode = z.core.$ZodIssue['code'];
/** Kinds of value as `problem.type.<kind>` names them. */
const kinds = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;

/**
 * What can be wrong with a record, each with its words in `content/interface` under `problem.<name>`. `rule` carries a
 * message of a rule that has no words there: rules on files that editors write, in English.
 */
export const problems = [
  'missing',
  ...kinds.map((kind) => `type.${kind}` as const),
  'type',
  'choice',
  'text-too-short',
  'text-too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-big',
  'not-multiple',
  'date',
  'format',
  'none-of',
  'no-such-field',
  'bad-key',
  'bad-element',
  'rule',
] as const;
export type Problem = (typeof problems)[number] | OwnProblem;

/** One fault of a record: which field and what is wrong. The words are `faultText`’s. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** Set when a key itself is at fault rather than its value. */
  readonly key?: string;
  readonly problem: Problem;
  /** What the words of the problem leave room for. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** `cost.items[2].year`, counted from 1 as people count; empty for the record itself. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');

const list = (values: readonly unknown[]) =>
  values.length > 12 ? `${values.slice(0, 10).join(', ')} … (${values.length})` : values.join(', ');

/** How a value looks to its author: text in quotes, long text cut. */
const shown = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, 60);

type Said = Pick<Fault, 'problem' | 'values'>;
const said = (problem: Problem, values: Fault['values'] = {}): Said => ({ problem, values });
/** A problem of a value that may not be there at all. */
const unlessMissing = (input: unknown, problem: () => Said): Said => (input === undefined ? said('missing') : problem());

const typeProblem = (expected: string): Problem => {
  const kind = kinds.find((candidate) => candidate === expected);
  return kind ? `type.${kind}` : 'type';
};

/** Limits are counted in characters, entries or units, by what they limit. */
function limit(origin: string, bound: number | bigint, [text, entries, value]: readonly [Problem, Problem, Problem]): Said {
  const problem = origin === 'string' ? text : ['array', 'set', 'map', 'file'].includes(origin) ? entries : value;
  return said(problem, { limit: Number(bound) });
}

/** For every kind of issue that zod knows, what it is called here. The type makes sure that none is forgotten. */
const readers: { readonly [C in IssueCode]: (issue: Extract<z.core.$ZodIssue, { code: C }>) => Said } = {
  invalid_type: ({ input, expected }) => unlessMissing(input, () => said(typeProblem(expected), { expected, value: shown(input) })),
  invalid_value: ({ input, values }) => unlessMissing(input, () => said('choice', { values: list(values), value: shown(input) })),
  invalid_union: ({ input }) => unlessMissing(input, () => said('none-of', { value: shown(input) })),
  too_small: ({ origin, minimum }) => limit(origin, minimum, ['text-too-short', 'too-few', 'too-small']),
  too_big: ({ origin, maximum }) => limit(origin, maximum, ['text-too-long', 'too-many', 'too-big']),
  not_multiple_of: ({ divisor }) => said('not-multiple', { divisor }),
  invalid_format: ({ format, input, message }) =>
    isOwnProblem(message) ? said(message) : said(format === 'date' ? 'date' : 'format', { value: shown(input) }),
  unrecognized_keys: ({ keys }) => said('no-such-field', { key: keys.join(', ') }),
  invalid_key: () => said('bad-key'),
  invalid_element: () => said('bad-element'),
  custom: ({ message }) => (isOwnProblem(message) ? said(message) : said('rule', { message })),
};

/** What is wrong, of an issue as zod reports it with `reportInput` on. */
export const problemOf = (issue: z.core.$ZodIssue): Said => (readers[issue.code] as (issue: z.core.$ZodIssue) => Said)(issue);
