import { vocabularyNames, type CodeLists, type VocabularyName } from '../schemas/codes.ts';
import { vocabularySchema, type Vocabulary } from '../schemas/vocabulary.ts';
import { parseYaml } from '../markdown/yaml.ts';
import { contentPath, oncePerRoot, readCsv, readText } from './text.ts';

/** All vocabularies by name. Throws with the file's name if one does not fit its schema. */
export const readVocabularies = oncePerRoot((root): Readonly<Record<VocabularyName, Vocabulary>> => {
  const read = (name: VocabularyName) => {
    const path = contentPath('vocabularies', `${name}.yaml`);
    const result = vocabularySchema.safeParse(parseYaml(readText(root, path)).data);
    if (!result.success) throw new Error(`${path}: ${result.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`);
    return result.data;
  };
  return Object.fromEntries(vocabularyNames.map((name) => [name, read(name)])) as Record<VocabularyName, Vocabulary>;
});

/** Codes that records may use, from the vocabularies and the table of countries. Deprecated codes stay valid. */
export const readCodes = oncePerRoot((root): CodeLists => {
  const vocabularies = readVocabularies(root);
  const codes = vocabularyNames.map((name) => [name, vocabularies[name].entries.map((entry) => entry.code)]);
  return { ...Object.fromEntries(codes), countries: readCsv(root, 'countries').map((row) => row['iso3']!) } as CodeLists;
});
