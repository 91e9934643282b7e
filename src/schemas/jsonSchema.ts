import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema of a record as its author writes it (defaults optional), for editors, forms and other programs.
 * Draft 7, because the YAML extensions of editors know it best.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'inline',
    override: describeDate,
  }) as JsonSchema;
  return unwrapRoot(json);
}

/** A date goes through a preprocessing step, which has no JSON Schema of its own: say what the author writes. */
function describeDate({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }) {
  if (zodSchema._zod.def.type === 'pipe' && jsonSchema['type'] === undefined) Object.assign(jsonSchema, { type: 'string', format: 'date' });
  if (jsonSchema['format'] === 'date') Object.assign(jsonSchema, { examples: ['2026-11-25'] });
}

/** A root with an id comes out as a reference to a definition; readers expect the object itself. */
function unwrapRoot(json: JsonSchema): JsonSchema {
  const reference = json['$ref'];
  if (typeof reference !== 'string') return json;
  const { definitions, $ref: _reference, ...rest } = json as { definitions: Record<string, JsonSchema>; $ref: string };
  const root = definitions[reference.split('/').at(-1) ?? ''];
  return { ...rest, ...root };
}

/** The part of a JSON Schema that describes the value at a path; undefined where the path leaves the schema. */
export function schemaAt(json: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  let here: JsonSchema | undefined = json;
  for (const step of path) {
    if (!here) return undefined;
    const options: JsonSchema[] = [here, ...((here['anyOf'] ?? here['allOf'] ?? []) as JsonSchema[])];
    const next: JsonSchema | undefined = options
      .map(
        (option) =>
          (typeof step === 'number' ? option['items'] : (option['properties'] as JsonSchema | undefined)?.[String(step)]) as
            JsonSchema | undefined,
      )
      .find(Boolean);
    here = next;
  }
  return here;
}
