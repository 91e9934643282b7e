import { makeCountrySchema } from '../../src/schemas/country.ts';
import { toJsonSchema } from '../../src/schemas/jsonSchema.ts';
import { makePracticeSchema } from '../../src/schemas/practice.ts';
import { vocabularySchema } from '../../src/schemas/vocabulary.ts';
import { volumeSchema } from '../../src/schemas/volume.ts';
import { readCodes } from '../../src/files/vocabularies.ts';

/** JSON Schemas for editors by file name in `.vscode`, as text. Made from the schemas that the check uses. */
export function editorSchemas(root: string): Readonly<Record<string, string>> {
  const codes = readCodes(root);
  const schemas = {
    'practice.schema.json': makePracticeSchema(codes),
    'volume.schema.json': volumeSchema,
    'country.schema.json': makeCountrySchema(codes),
    'vocabulary.schema.json': vocabularySchema,
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`]));
}
