import type { VocabularyName } from '../../../src/schemas/codes.ts';
import { schemaAt, toJsonSchema } from '../../../src/schemas/jsonSchema.ts';
import { makePracticeSchema } from '../../../src/schemas/practice.ts';
import { volumeSchema } from '../../../src/schemas/volume.ts';
import { interfaceLanguages } from '../../../src/files/interface.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { readCodes, readVocabularies } from '../../../src/files/vocabularies.ts';

/** Where the questions of the forms take their words from: the schemas and the vocabularies, as the check uses them. */
export interface FormSource {
  /** Help and example of a field of a practice's record; throws if there is no such field. */
  practice(path: readonly PropertyKey[]): { help: string; example?: string };
  /** The same for a volume's record. */
  volume(path: readonly PropertyKey[]): { help: string; example?: string };
  /** English labels of a vocabulary in its order; codes that should no longer be used are left out. */
  labels(name: VocabularyName): string[];
  /** English names of all countries and areas, in alphabetical order. */
  readonly countries: readonly string[];
  /** English names of the interface's languages. */
  readonly languages: readonly string[];
}

const describe =
  (schema: Record<string, unknown>) =>
  (path: readonly PropertyKey[]): { help: string; example?: string } => {
    const field = schemaAt(schema, path);
    if (typeof field?.['description'] !== 'string') throw new Error(`the schema does not describe ${path.join('.')}`);
    const [example] = (field['examples'] ?? []) as unknown[];
    // Lists and objects look in a record as nobody would write them into a form.
    return {
      help: field['description'],
      ...(typeof example === 'string' || typeof example === 'number' ? { example: String(example) } : {}),
    };
  };

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Reads what the forms are made from. @param root folder of the project */
export function readFormSource(root: string): FormSource {
  const vocabularies = readVocabularies(root);
  return {
    practice: describe(toJsonSchema(makePracticeSchema(readCodes(root)))),
    volume: describe(toJsonSchema(volumeSchema)),
    labels: (name) => vocabularies[name].entries.filter((entry) => !entry.deprecated).map((entry) => entry.label.en),
    countries: [...readCountries(root).values()].map(({ names }) => names['en']!).sort(new Intl.Collator('en').compare),
    languages: interfaceLanguages().map((code) => english.of(code)!),
  };
}
