import { posix } from 'node:path';
import type { z } from 'zod';
import { practiceFile, readPracticeFiles, type PracticeFile } from '../../src/files/practices.ts';
import { listVolumes } from '../../src/files/list.ts';
import { upToDate, volumePath } from '../../src/files/schemaVersion.ts';
import { readPlainText, type PlainText, type TextFault } from '../../src/files/plainText.ts';
import { once } from '../../src/files/text.ts';
import { readCodes } from '../../src/files/vocabularies.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import { parseBody, type ParsedBody } from '../../src/markdown/tree.ts';
import type { CodeLists } from '../../src/schemas/codes.ts';
import { makePracticeSchema, type PracticeRecord, type PracticeSchema } from '../../src/schemas/practice.ts';
import { volumeSchema, type Volume } from '../../src/schemas/volume.ts';
import { wantsAmong, type Wants } from './wanted.ts';

/** A practice's text with its record, if the record fits the schema. Fields, record and tree are made when a rule asks for them. */
export interface CheckedPractice extends PracticeFile {
  readonly record: PracticeRecord | undefined;
  readonly issues: readonly z.core.$ZodIssue[];
  /** The syntax tree of the text, parsed once for all rules; undefined without frontmatter. */
  readonly body: ParsedBody | undefined;
}

export interface CheckedVolume {
  readonly number: number;
  readonly path: string;
  /** Why its file cannot be read. */
  readonly fault: TextFault | undefined;
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
  /** Every text of every practice: what a rule of the corpus compares with. */
  readonly practices: readonly CheckedPractice[];
  /** The texts that the check is about: all, or those in the paths that were named. */
  readonly asked: readonly CheckedPractice[];
  readonly volumes: readonly CheckedVolume[];
  /** Is a file one that the check is about? */
  readonly wants: Wants;
  /** A text file by its path from the project’s folder. */
  readonly read: (path: string) => PlainText;
}

const isOriginal = (file: PracticeFile) => file.translation === undefined;

function checkPractice(file: PracticeFile, schema: PracticeSchema): CheckedPractice {
  const body = once(() => file.frontmatter && parseBody(file.frontmatter.body));
  const parsed = once(() =>
    isOriginal(file) && file.frontmatter?.data !== undefined ? schema.safeParse(file.frontmatter.data, { reportInput: true }) : undefined,
  );
  return Object.defineProperties(Object.create(file) as CheckedPractice, {
    body: { get: body },
    record: { get: () => parsed()?.data },
    issues: { get: () => parsed()?.error?.issues ?? [] },
  });
}

function checkVolume(root: string, number: number, read: ContentTree['read']): CheckedVolume {
  const path = volumePath(number);
  const { text, fault } = read(path);
  if (fault) return { number, path, fault, yaml: undefined, volume: undefined, issues: [] };
  const yaml = parseYaml(text);
  const result = volumeSchema.safeParse(upToDate(root, number, 'volume', yaml.data), { reportInput: true });
  return { number, path, fault: undefined, yaml, volume: result.data, issues: result.error?.issues ?? [] };
}

/**
 * Reads the content; records are parsed when a rule asks for them.
 * @param root folder of the project
 * @param today YYYY-MM-DD
 * @param paths files and folders that the check is about; empty for all
 * @param more texts of practices that are not in the folder, but shall be
 */
export function readContentTree(
  root: string,
  today: string,
  paths: readonly string[] = [],
  more: readonly PracticeFile[] = [],
): ContentTree {
  const codes = readCodes(root);
  const practiceSchema = makePracticeSchema(codes);
  const practices = [...readPracticeFiles(root), ...more].map((file) => checkPractice(file, practiceSchema));
  const wants = wantsAmong(paths);
  const read = (path: string): PlainText => {
    const file = more.find((candidate) => candidate.path === path);
    return file ? { text: file.text } : readPlainText(root, path);
  };
  return {
    root,
    today,
    codes,
    practiceSchema,
    practices,
    asked: practices.filter(({ folder }) => wants(folder)),
    volumes: listVolumes(root).map((number) => checkVolume(root, number, read)),
    wants,
    read,
  };
}

/** The same tree as if one file held another text, for checks of that file alone. */
export function treeWith(tree: ContentTree, path: string, text: string): ContentTree {
  const read = (asked: string): PlainText => (asked === path ? { text } : tree.read(asked));
  const own = tree.practices.find((practice) => practice.path === path);
  const changed = own && checkPractice(practiceFile(tree.root, own, posix.basename(path), { text }), tree.practiceSchema);
  return {
    ...tree,
    practices: changed ? tree.practices.map((practice) => (practice === own ? changed : practice)) : tree.practices,
    asked: changed ? [changed] : [],
    volumes: tree.volumes.map((volume) => (volume.path === path ? checkVolume(tree.root, volume.number, read) : volume)),
    wants: wantsAmong([path]),
    read,
  };
}

/** A practice's original whose record fits the schema. */
export type ValidPractice = CheckedPractice & { record: PracticeRecord };

/** Is this an original whose record fits the schema? */
export const isValid = (practice: CheckedPractice): practice is ValidPractice => practice.record !== undefined;

/** The practices that the check is about and whose original record fits the schema. */
export const validPractices = (tree: ContentTree): ValidPractice[] => tree.asked.filter(isValid);
