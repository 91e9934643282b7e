import { parseFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { parseYaml } from '../../../src/markdown/yaml.ts';
import { makeCountrySchema } from '../../../src/schemas/country.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { translationSchema } from '../../../src/schemas/translation.ts';
import { volumeSchema } from '../../../src/schemas/volume.ts';
import type { z } from 'zod';
import type { ContentTree } from '../contentTree.ts';
import type { MendFile } from './edit.ts';

/** What the fields of a file must be, by its path; undefined for a file that is not mended. */
export function schemaOf(tree: ContentTree, path: string): z.ZodType | undefined {
  if (/^content\/volumes\/\d+\/practices\/[^/]+\/index\.mdx$/.test(path)) return tree.practiceSchema;
  if (/^content\/volumes\/\d+\/practices\/[^/]+\/[^/]+\.mdx$/.test(path)) return translationSchema;
  if (/^content\/(?:volumes\/\d+\/foreword[^/]*|pages\/[^/]+\/[^/]+)\.mdx$/.test(path)) return pageSchema;
  if (/^content\/volumes\/\d+\/volume\.yaml$/.test(path)) return volumeSchema;
  return /^content\/countries\/[^/]+\.yaml$/.test(path) ? makeCountrySchema(tree.codes) : undefined;
}

const FENCES = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?<fields>[^]*?)(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/d;

/** A file ready to be mended; undefined if its fields cannot be found. */
export function mendFile(path: string, text: string, schema: z.ZodType): MendFile | undefined {
  if (!path.endsWith('.mdx')) return { path, text, schema, from: 0, to: text.length, yaml: parseYaml(text) };
  const yaml = parseFrontmatter(text);
  const [from, to] = FENCES.exec(text)?.indices?.groups?.['fields'] ?? [];
  return yaml && from !== undefined && to !== undefined ? { path, text, schema, from, to, yaml } : undefined;
}
