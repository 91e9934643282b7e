import { describe, expect, it } from 'vitest';
import { schemaAt, toJsonSchema } from '../../../src/schemas/jsonSchema.ts';
import { practiceSchema, validRecord } from '../../fixtures/practice.ts';

type Json = Record<string, unknown>;
const json = toJsonSchema(practiceSchema);

/** Every field of an object, with its path; lists are entered. */
function* fields(schema: Json, path = ''): Generator<[path: string, schema: Json]> {
  for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    yield [`${path}${name}`, field];
    yield* fields(field, `${path}${name}.`);
  }
  if (schema['items']) yield* fields(schema['items'] as Json, path);
}

const isLeaf = (field: Json) => !field['properties'] && !(field['items'] as Json | undefined)?.['properties'];
const all = [...fields(json)];

describe('the JSON Schema of a practice', () => {
  it('is of draft 7 and describes the object itself', () => {
    expect(json).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      title: 'Practice',
      additionalProperties: false,
    });
  });

  it('can be written as JSON', () => expect(JSON.parse(JSON.stringify(json))).toEqual(json));

  it('has the fields of the record, in its order', () => {
    expect(Object.keys(json['properties'] as Json).filter((name) => name in validRecord())).toEqual(Object.keys(validRecord()));
  });

  it('asks only for what has no default', () => {
    expect([...(json['required'] as string[])].sort()).toEqual(Object.keys(validRecord()).sort());
  });

  it('closes every object', () => {
    const open = all
      .map(([path, field]) => [path, (field['items'] as Json | undefined) ?? field] as const)
      .filter(([, field]) => field['properties'] && field['additionalProperties'] !== false);
    expect(open).toEqual([]);
  });

  it('describes every field that holds a value', () => {
    const without = all.filter(
      ([path, field]) => isLeaf(field) && !field['description'] && !field['examples'] && !path.startsWith('transferability.gaps.'),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('lists the codes of the vocabularies', () => expect(schemaAt(json, ['sector'])?.['enum']).toContain('health'));
  it('says that a date is text', () => expect(schemaAt(json, ['reviewed', 'date'])).toMatchObject({ type: 'string', format: 'date' }));
});

describe('schemaAt', () => {
  it('finds a field inside a list', () => expect(schemaAt(json, ['cost', 'items', 3, 'phase'])?.['enum']).toContain('build'));
  it('is undefined where the path leaves the schema', () => {
    expect(schemaAt(json, ['cost', 'nothing', 'here'])).toBeUndefined();
    expect(schemaAt(json, ['title', 0])).toBeUndefined();
  });
});
