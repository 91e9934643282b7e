import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { toJsonSchema, type JsonSchema } from './jsonSchema.ts';
import { makePracticeSchema, type Step } from './practice.ts';
import { textSchema } from './text.ts';

/** A value that a choice offers, as it stands in the record. */
export type Choice = string | number | boolean;

interface Base {
  /** Names from the root of the record, joined by dots and without the numbers of list items: `cost.items.amount`. */
  readonly path: string;
  /** The last name of the path. */
  readonly name: string;
  /** What people call it, in English. */
  readonly title: string;
  /** What to write, in English; empty where the title says it all. */
  readonly help: string;
  /** A value that passes. */
  readonly example: unknown;
  /** What no answer means; undefined where it means nothing known. */
  readonly default: unknown;
  /** Must there be an answer wherever the question is asked? */
  readonly required: boolean;
  readonly step: Step | undefined;
}

/** A text. `lines` tells several paragraphs from one line. */
export interface TextQuestion extends Base {
  readonly kind: 'text';
  readonly lines: boolean;
  readonly format: 'date' | 'uri' | undefined;
  /** What a code looks like, as a regular expression; undefined for text in words. */
  readonly pattern: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** A number. `refersTo` names the list whose items it counts. */
export interface NumberQuestion extends Base {
  readonly kind: 'number';
  readonly whole: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly refersTo: string | undefined;
}

/** One of a few values. `vocabulary` names the list that has their labels. */
export interface ChoiceQuestion extends Base {
  readonly kind: 'choice';
  readonly values: readonly Choice[];
  readonly vocabulary: string | undefined;
}

/** Several questions under one name. `vocabulary` names the list that has what its parts are called. */
export interface GroupQuestion extends Base {
  readonly kind: 'group';
  readonly vocabulary: string | undefined;
  readonly parts: readonly Question[];
}

/** The same question any number of times within limits. */
export interface ListQuestion extends Base {
  readonly kind: 'list';
  readonly item: Question;
  readonly min: number;
  readonly max: number | undefined;
}

export type Question = TextQuestion | NumberQuestion | ChoiceQuestion | GroupQuestion | ListQuestion;

const optionsOf = (json: JsonSchema): readonly JsonSchema[] => (json['anyOf'] as JsonSchema[] | undefined) ?? [json];

/** Values of one branch of a choice; undefined if the branch is no choice. A short range of whole numbers is one. */
function valuesOf(json: JsonSchema): readonly Choice[] | undefined {
  if (Array.isArray(json['enum'])) return json['enum'] as Choice[];
  if (json['const'] !== undefined) return [json['const'] as Choice];
  if (json['type'] === 'boolean') return [true, false];
  const { type, minimum, maximum } = json as { type?: string; minimum?: number; maximum?: number };
  if (type !== 'integer' || minimum === undefined || maximum === undefined || maximum - minimum > 20) return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => minimum + i);
}

const vocabularyOf = (json: JsonSchema) => json['x-vocabulary'] as string | undefined;

function choiceOf(json: JsonSchema, base: Base): ChoiceQuestion | undefined {
  if (json['x-refers-to']) return undefined;
  const values = optionsOf(json).map(valuesOf);
  if (values.some((some) => some === undefined)) return undefined;
  return { ...base, kind: 'choice', values: values.flat() as Choice[], vocabulary: vocabularyOf(json) };
}

/** A pattern that takes two words is a rule on text; the others are those of codes. */
function codePattern(json: JsonSchema): string | undefined {
  const pattern = json['pattern'] as string | undefined;
  return pattern && !new RegExp(pattern).test('two words') ? pattern : undefined;
}

const textOf = (json: JsonSchema, base: Base): TextQuestion => ({
  ...base,
  kind: 'text',
  lines: json['x-lines'] === true,
  format: json['format'] as TextQuestion['format'],
  pattern: json['format'] === undefined ? codePattern(json) : undefined,
  min: json['minLength'] as number | undefined,
  max: json['maxLength'] as number | undefined,
});

const numberOf = (json: JsonSchema, base: Base): NumberQuestion => ({
  ...base,
  kind: 'number',
  whole: json['type'] === 'integer',
  min: json['minimum'] as number | undefined,
  max: json['maximum'] as number | undefined,
  refersTo: json['x-refers-to'] as string | undefined,
});

function groupOf(json: JsonSchema, base: Base): GroupQuestion {
  const required = new Set(json['required'] as string[] | undefined);
  const parts = Object.entries(json['properties'] as Record<string, JsonSchema>);
  return {
    ...base,
    kind: 'group',
    vocabulary: vocabularyOf(json),
    parts: parts.map(([name, part]) => questionOf(part, base.path, name, required.has(name))),
  };
}

const listOf = (json: JsonSchema, base: Base): ListQuestion => ({
  ...base,
  kind: 'list',
  item: { ...questionOf(json['items'] as JsonSchema, '', base.name, true, base.path) },
  min: (json['minItems'] as number | undefined) ?? 0,
  max: json['maxItems'] as number | undefined,
});

function questionOf(
  json: JsonSchema,
  parent: string,
  name: string,
  required: boolean,
  path = parent ? `${parent}.${name}` : name,
): Question {
  const base: Base = {
    path,
    name,
    title: (json['title'] as string | undefined) ?? '',
    help: (json['description'] as string | undefined) ?? '',
    example: (json['examples'] as unknown[] | undefined)?.[0],
    default: json['default'],
    required,
    step: json['x-step'] as Step | undefined,
  };
  if (json['type'] === 'object') return groupOf(json, base);
  if (json['type'] === 'array') return listOf(json, base);
  return choiceOf(json, base) ?? (json['type'] === 'string' ? textOf(json, base) : numberOf(json, base));
}

/**
 * A schema as the questions that its author answers: what the form, the template and the command `new` ask.
 * Derived from the JSON Schema, so that there is nothing in them that the check does not know.
 * @param schema of an object
 * @param path that the questions lie below; empty for a record
 */
const questionsOf = (schema: z.ZodType, path = ''): readonly Question[] => groupOf(toJsonSchema(schema), { ...root, path }).parts;
const root: Base = { path: '', name: '', title: '', help: '', example: undefined, default: undefined, required: true, step: undefined };

/** What a contributor is asked: for the record of a practice, in its order, and then for its text. */
export const practiceQuestions = (codes: CodeLists): GroupQuestion => ({
  ...root,
  kind: 'group',
  vocabulary: undefined,
  parts: [
    ...questionsOf(makePracticeSchema(codes)),
    { ...root, path: TEXT, name: TEXT, kind: 'group', vocabulary: undefined, parts: questionsOf(textSchema, TEXT), step: 'text' },
  ],
});

/** Name under which the text of a practice stands beside the fields of its record. */
export const TEXT = 'text';

/** Every question below one, each before its parts; a list before its item’s parts. */
export const everyQuestion = (question: Question): Question[] => partsOf(question).flatMap((part) => [part, ...everyQuestion(part)]);

/** The questions inside a question: of a group, or of the items of a list of groups. */
export const partsOf = (question: Question): readonly Question[] =>
  question.kind === 'group' ? question.parts : question.kind === 'list' ? partsOf(question.item) : [];
