import { z } from 'zod';
import { schemaAt, toJsonSchema } from './jsonSchema.ts';

/** One fault of a record in words: which field, what is wrong, and what would pass. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** Set when a key itself is at fault rather than its value. */
  readonly key?: string;
  readonly message: string;
  readonly example: string;
}

/** `cost.items[2].year`, counted from 1 as people count. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('') || 'the record';

const list = (values: readonly unknown[]) =>
  values.length > 12 ? `${values.slice(0, 10).join(', ')} … (${values.length} in all)` : values.join(', ');

/** How a value looks to its author: text in quotes, long text cut. */
const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

function words(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of ${list(issue.values)}; ${shown(issue.input)} is not`;
    case 'too_small':
      return issue.origin === 'string'
        ? `is too short: at least ${issue.minimum} characters`
        : issue.origin === 'array'
          ? `needs at least ${issue.minimum}`
          : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long: at most ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `takes at most ${issue.maximum}`
          : `must be at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'must be a full web address with http or https'
        : issue.format === 'date'
          ? 'must be a date that exists, year-month-day'
          : issue.message.startsWith('Invalid')
            ? `is not written as it should be: ${shown(issue.input)}`
            : issue.message;
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : `is none of the values allowed: ${shown(issue.input)}`;
    default:
      return issue.message;
  }
}

/**
 * Puts the issues of a zod check into words for the record's author.
 * @param schema the schema that was checked; its descriptions and examples are quoted
 * @param issues as zod reports them, with `reportInput` on
 */
export function explain(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Fault[] {
  // Making the JSON Schema takes milliseconds, which most files need not spend.
  if (issues.length === 0) return [];
  const json = toJsonSchema(schema);
  return issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys((schemaAt(json, issue.path)?.['properties'] ?? {}) as object);
      return issue.keys.map((key) => ({
        path: issue.path,
        key,
        message: `${key}: there is no such field in ${pathText(issue.path)}`,
        example: nearest(key, known) ?? `fields here: ${known.join(', ')}`,
      }));
    }
    const field = schemaAt(json, issue.path);
    // A rule between fields says it all itself; the example of one field would be beside the point.
    if (issue.code === 'custom' && !issue.message.startsWith('must')) {
      return [
        {
          path: issue.path,
          message: issue.message,
          example: String(field?.['description'] ?? 'see the guide for authors under /contribute/'),
        },
      ];
    }
    return [{ path: issue.path, message: `${pathText(issue.path)} ${words(issue)}`, example: exampleOf(issue.path, field) }];
  });
}

function exampleOf(path: readonly PropertyKey[], field: Record<string, unknown> | undefined): string {
  const [example] = (field?.['examples'] ?? field?.['enum'] ?? []) as unknown[];
  const name = [...path].reverse().find((step) => typeof step === 'string');
  if (example !== undefined) return `${name ? `${String(name)}: ` : ''}${typeof example === 'string' ? example : JSON.stringify(example)}`;
  return typeof field?.['description'] === 'string' ? field['description'] : 'see the guide for authors under /contribute/';
}

/** The known key that a misspelt one probably means. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const close = known.find(
    (candidate) => candidate.toLowerCase() === key.toLowerCase() || distance(candidate.toLowerCase(), key.toLowerCase()) <= 2,
  );
  return close && `did you mean ${close}?`;
}

/** Levenshtein distance, enough for names of fields. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
