import { posix } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { linkListsSchema, promotionalSchema, type LinkLists, type PromotionalWords } from '../schemas/editorial.ts';
import { oncePerRoot, readText } from './text.ts';

/** Path of a list that the editorial standard is checked against. They shape no page, so they lie outside the content. */
export const editorialPath = (name: string) => posix.join('.github', 'editorial', name);

function readList<T extends z.ZodType>(root: string, name: string, schema: T): z.infer<T> {
  const path = editorialPath(name);
  const result = schema.safeParse(parse(readText(root, path)));
  if (!result.success) throw new Error(`${path}: ${result.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`);
  return result.data;
}

/** Words that sell. Throws if the list does not fit its schema. */
export const readPromotionalWords = oncePerRoot((root): PromotionalWords => readList(root, 'promotional.yaml', promotionalSchema));

/** What is known about addresses. Throws if the list does not fit its schema. */
export const readLinkLists = oncePerRoot((root): LinkLists => readList(root, 'links.yaml', linkListsSchema));

/** Words that the dictionary lacks, one a line; what follows # is a remark. */
export const readWordList = oncePerRoot(
  (root): ReadonlySet<string> =>
    new Set(
      readText(root, editorialPath('words.txt'))
        .split('\n')
        .map((text) => text.replace(/#.*/, '').trim().normalize('NFC'))
        .filter((word) => word !== ''),
    ),
);
