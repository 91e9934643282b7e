import type { z } from 'zod';
import { problemOf, type Fault, type Problem } from './faults.ts';
import { schemaAt, toJsonSchema } from './jsonSchema.ts';

/** A fault with what would pass in its place. */
export interface Explained extends Fault {
  readonly example: string;
}

/** Rules on one value: an example of it helps. Every other rule of our own stands between fields. */
const ofOneValue = new Set<Problem>(['web-address', 'one-line']);

/**
 * Names the issues of a zod check for the record’s author.
 * @param schema the schema that was checked; its descriptions and examples are quoted
 * @param issues as zod reports them, with `reportInput` on
 */
export function explain(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Explained[] {
  // Making the JSON Schema takes milliseconds, which most files need not spend.
  if (issues.length === 0) return [];
  const json = toJsonSchema(schema);
  return issues.flatMap((issue): Explained[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys((schemaAt(json, issue.path)?.['properties'] ?? {}) as object);
      return issue.keys.map((key) => ({
        path: issue.path,
        key,
        problem: 'no-such-field' as const,
        values: { key },
        example: nearest(key, known) ?? `fields here: ${known.join(', ')}`,
      }));
    }
    const field = schemaAt(json, issue.path);
    const fault = problemOf(issue);
    // A rule between fields says it all itself; the example of one field would be beside the point.
    const between = issue.code === 'custom' && !ofOneValue.has(fault.problem);
    return [{ path: issue.path, ...fault, example: between ? descriptionOf(field) : exampleOf(issue.path, field) }];
  });
}

const descriptionOf = (field: Record<string, unknown> | undefined) =>
  typeof field?.['description'] === 'string' ? field['description'] : 'see the guide for authors under /contribute/';

function exampleOf(path: readonly PropertyKey[], field: Record<string, unknown> | undefined): string {
  const [example] = (field?.['examples'] ?? field?.['enum'] ?? []) as unknown[];
  const name = [...path].reverse().find((step) => typeof step === 'string');
  if (example !== undefined) return `${name ? `${String(name)}: ` : ''}${typeof example === 'string' ? example : JSON.stringify(example)}`;
  return descriptionOf(field);
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
