import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readText } from '../../../src/files/text.ts';
import { writePractices, type Synthetic } from './synthetic.ts';

/** Files of the project that a build needs, without its volumes. */
const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content/vocabularies',
  'content/reference',
  'content/interface',
  'content/pages',
  'content/fit-rules.yaml',
  '.github/editorial',
];

/** A copy of this project whose only volume holds the practices. */
export function ourProject(root: string, folder: string, practices: readonly Synthetic[]): void {
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const volume = parse(readText(root, 'content/volumes/1/volume.yaml')) as object;
  mkdirSync(join(folder, 'content/volumes/1'), { recursive: true });
  writeFileSync(join(folder, 'content/volumes/1/volume.yaml'), stringify({ ...volume, number: 1, years: { from: 2016 } }));
  writePractices(practices, join(folder, 'content/volumes/1/practices'));
}

/** Named apart from the import it stands in: nothing in `scripts` itself imports what only Astro can resolve. */
const MODULE = 'astro:content';
const CONTENT_CONFIG = `import { defineCollection } from '${MODULE}';
import { glob } from 'astro/loaders';
export const collections = { practices: defineCollection({ loader: glob({ base: './content', pattern: '*/index.mdx' }) }) };
`;
const PAGE = `---
import { getCollection, render } from '${MODULE}';
export const getStaticPaths = async () => (await getCollection('practices')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { Content } = await render(Astro.props.entry);
---
<html lang="en"><head><meta charset="utf-8" /><title>{Astro.props.entry.data.title}</title></head><body><h1>{Astro.props.entry.data.title}</h1><Content /></body></html>
`;

/** The least that Astro can make of the same files: a page with a title and the text. */
export function bareProject(root: string, folder: string, practices: readonly Synthetic[]): void {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], markdown: { syntaxHighlight: false } };\n`,
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  writeFileSync(join(folder, 'src/pages/[...slug].astro'), PAGE);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writePractices(practices, join(folder, 'content'));
}
