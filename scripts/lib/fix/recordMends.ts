import { isMap, isScalar, parseDocument, type Document, type Pair } from 'yaml';
import type { z } from 'zod';
import { schemaAt, toJsonSchema } from '../../../src/schemas/jsonSchema.ts';
import type { Edit, Mend, MendFile } from './edit.ts';
import { nearKey } from './nearKey.ts';
import { casesOf, datesIn, numbersIn, truthsIn } from './readings.ts';

type Issue = z.core.$ZodIssue;

/** Where a value stands in the fields, and how it is written there. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

const fieldsOf = ({ text, from, to }: MendFile) => text.slice(from, to);

const issuesOf = (schema: z.ZodType, data: unknown): readonly Issue[] => schema.safeParse(data, { reportInput: true }).error?.issues ?? [];

/** The place of a plain or quoted value; undefined for what runs over lines, for lists, maps and aliases. */
function placeOf(document: Document, path: readonly PropertyKey[], fields: string): Place | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range || node.anchor || node.tag) return undefined;
  const [from, to] = node.range;
  const source = fields.slice(from, to);
  return source.includes('\n') || /^[|>]/.test(source) ? undefined : { from, to, source };
}

/** The data with one value put in the place of another. */
function withValue(data: unknown, [step, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((inner, i) => (i === step ? withValue(inner, rest, value) : (inner as unknown)));
  return { ...(data as object), [step]: withValue((data as Record<PropertyKey, unknown>)[step], rest, value) };
}

/** A value as YAML. A word that YAML takes for something else goes in quotes. */
const written = (value: unknown) =>
  typeof value === 'string' && /^(?:[A-Za-z][\w-]*|\d{4}-\d\d-\d\d)$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);

const samePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]) => a.length === b.length && a.every((step, i) => step === b[i]);

/** What a value that does not fit may mean. */
function readingsOf(issue: Issue, source: string): unknown[] {
  const { input } = issue;
  if (typeof input === 'number' || typeof input === 'boolean')
    return issue.code === 'invalid_type' && issue.expected === 'string' ? [source] : [];
  return typeof input === 'string' ? [...casesOf(input), ...datesIn(input), ...numbersIn(input), ...truthsIn(input)] : [];
}

/**
 * The edit for a value with a fault: among the readings exactly one must fit the schema, or nothing is done.
 * A reading that merely changes the fault does not fit.
 */
function editOfValue(file: MendFile, document: Document, issue: Issue): Edit[] {
  const place = placeOf(document, issue.path, fieldsOf(file));
  if (!place) return [];
  const fits = [...new Set(readingsOf(issue, place.source))].filter(
    (value) =>
      value !== issue.input &&
      !issuesOf(file.schema, withValue(file.yaml.data, issue.path, value)).some(({ path }) => samePath(path, issue.path)),
  );
  return fits.length === 1 ? [{ from: place.from, to: place.to, text: written(fits[0]) }] : [];
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? key : undefined);

/** Edits for keys that do not exist here. */
function editsOfKeys({ schema }: MendFile, document: Document, issue: Issue & { code: 'unrecognized_keys' }): Edit[] {
  const map = issue.path.length > 0 ? document.getIn(issue.path, true) : document.contents;
  if (!isMap(map)) return [];
  const keys = map.items.flatMap((pair) => keyOf(pair as Pair) ?? []);
  const known = Object.keys((schemaAt(toJsonSchema(schema), issue.path)?.['properties'] ?? {}) as object);
  const free = known.filter((name) => !keys.some(({ value }) => value === name));
  return keys.flatMap((key) => {
    const meant = issue.keys.includes(String(key.value)) ? nearKey(String(key.value), free) : undefined;
    return meant && key.range ? [{ from: key.range[0], to: key.range[1], text: meant }] : [];
  });
}

/** Edits for the issues of some codes, at their offsets in the file. */
function edits(file: MendFile, of: (document: Document, issue: Issue) => Edit[]): Edit[] {
  if (file.yaml.problems.length > 0 || file.yaml.data === undefined) return [];
  const issues = issuesOf(file.schema, file.yaml.data);
  if (issues.length === 0) return [];
  const document = parseDocument(fieldsOf(file), { merge: false });
  return issues
    .flatMap((issue) => of(document, issue))
    .map(({ from, to, text }) => ({ from: from + file.from, to: to + file.from, text }))
    .sort((a, b) => a.from - b.from)
    .filter((edit, i, all) => i === 0 || edit.from >= all[i - 1]!.to);
}

/** What is written in another way than the schema wants it, where there is one way to mean it. */
export const recordMends: readonly Mend[] = [
  {
    does: 'puts right the key of a field that is one letter or one capital off',
    kind: 'fault',
    edits: (file) => edits(file, (document, issue) => (issue.code === 'unrecognized_keys' ? editsOfKeys(file, document, issue) : [])),
  },
  {
    does: 'writes codes in their own case, dates year first, numbers without separators, yes and no as true and false, numbers that are names in quotes',
    kind: 'fault',
    edits: (file) => edits(file, (document, issue) => (issue.code === 'unrecognized_keys' ? [] : editOfValue(file, document, issue))),
  },
];
