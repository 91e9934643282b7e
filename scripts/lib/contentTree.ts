import type { z } from 'zod';
import { readPracticeFiles, type PracticeFile } from '../../src/files/practices.ts';
import { listVolumes } from '../../src/files/list.ts';
import { upToDate, volumePath } from '../../src/files/schemaVersion.ts';
import { readText } from '../../src/files/text.ts';
import { readCodes } from '../../src/files/vocabularies.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import { parseBody, type ParsedBody } from '../../src/markdown/tree.ts';
import type { CodeLists } from '../../src/schemas/codes.ts';
import { makePracticeSchema, type PracticeRecord, type PracticeSchema } from '../../src/schemas/practice.ts';
import { volumeSchema, type Volume } from '../../src/schemas/volume.ts';

/** A practice's text with its record, if the record fits the schema. */
export interface CheckedPractice extends PracticeFile {
  readonly record: PracticeRecord | undefined;
  readonly issues: readonly z.core.$ZodIssue[];
  /** The syntax tree of the text, parsed once for all rules; undefined without frontmatter. */
  readonly body: ParsedBody | undefined;
}

export interface CheckedVolume {
  readonly number: number;
  readonly path: string;
  readonly yaml: LocatedYaml | undefined;
  readonly volume: Volume | undefined;
  readonly issues: readonly z.core.$ZodIssue[];
}

/** All that the rules look at, read once. */
export interface ContentTree {
  readonly root: string;
  /** Today as YYYY-MM-DD: the one input that is not content. */
  readonly today: string;
  readonly codes: CodeLists;
  readonly practiceSchema: PracticeSchema;
  readonly practices: readonly CheckedPractice[];
  readonly volumes: readonly CheckedVolume[];
}

const isOriginal = (file: PracticeFile) => file.translation === undefined;

function checkPractice(file: PracticeFile, schema: PracticeSchema): CheckedPractice {
  const body = file.frontmatter && parseBody(file.frontmatter.body);
  if (!isOriginal(file) || file.frontmatter?.data === undefined) return { ...file, body, record: undefined, issues: [] };
  const result = schema.safeParse(file.frontmatter.data, { reportInput: true });
  return { ...file, body, record: result.data, issues: result.error?.issues ?? [] };
}

function checkVolume(root: string, number: number): CheckedVolume {
  const path = volumePath(number);
  let text: string;
  try {
    text = readText(root, path);
  } catch {
    return { number, path, yaml: undefined, volume: undefined, issues: [] };
  }
  const yaml = parseYaml(text);
  const result = volumeSchema.safeParse(upToDate(root, number, 'volume', yaml.data), { reportInput: true });
  return { number, path, yaml, volume: result.data, issues: result.error?.issues ?? [] };
}

/**
 * Reads the content and parses every record.
 * @param root folder of the project
 * @param today YYYY-MM-DD
 */
export function readContentTree(root: string, today: string): ContentTree {
  const codes = readCodes(root);
  const practiceSchema = makePracticeSchema(codes);
  return {
    root,
    today,
    codes,
    practiceSchema,
    practices: readPracticeFiles(root).map((file) => checkPractice(file, practiceSchema)),
    volumes: listVolumes(root).map((number) => checkVolume(root, number)),
  };
}

/** Practices whose original record fits the schema. */
export const validPractices = (tree: ContentTree): (CheckedPractice & { record: PracticeRecord })[] =>
  tree.practices.filter((p): p is CheckedPractice & { record: PracticeRecord } => p.record !== undefined);
