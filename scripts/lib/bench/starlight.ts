import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listPractices } from '../../../src/files/list.ts';
import { astroBuild, MODULE, VALUE } from './bareAstro.ts';
import { writePlain } from './plain.ts';
import { packageVersion, writeFiles, type Outsider, type Source, type Tools } from './outsider.ts';

/**
 * The menu at the side names the volumes. With every practice in it, as Starlight has it unless told, a site of 10,000 would
 * hold a hundred million links.
 */
const config = (volumes: readonly number[]) => `import starlight from '@astrojs/starlight';
export default {
  integrations: [starlight({
    title: 'Practices',
    sidebar: ${JSON.stringify(volumes.map((number) => ({ label: `Volume ${number}`, link: `/volumes/${number}/` })))},
    components: { MarkdownContent: './src/components/Practice.astro' },
    pagination: false,
    tableOfContents: false,
    expressiveCode: false,
  })],
};
`;

const CONTENT_CONFIG = `import { defineCollection } from '${MODULE.content}';
import { z } from 'astro/zod';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.looseObject({}) }) }) };
`;

const practice = (fields: readonly string[]) => `---
import Value from './Value.astro';
const { data } = Astro.locals.starlightRoute.entry;
const shown = ${JSON.stringify(fields)}.filter((name) => data[name] !== undefined);
---
<div class="sl-markdown-content"><ul>{shown.map((name) => <li>{name}: <Value value={data[name]} /></li>)}</ul><slot /></div>
`;

const list = (root: string, volume: number) =>
  `---\ntitle: Volume ${volume}\npagefind: false\n---\n\n${listPractices(root, [volume])
    .map(({ slug }) => `- [${slug}](/volumes/${volume}/${slug}/)`)
    .join('\n')}\n`;

function write(folder: string, { root, fields }: Source, { beside }: Tools): void {
  const docs = 'src/content/docs/volumes';
  const volumes = writePlain(root, join(folder, docs));
  symlinkSync(join(beside!, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, {
    // Astro takes packages that hold components from the dependencies that are named.
    'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }',
    'astro.config.mjs': config(volumes),
    'src/content.config.ts': CONTENT_CONFIG,
    'src/components/Value.astro': VALUE,
    'src/components/Practice.astro': practice(fields),
    ...Object.fromEntries(volumes.map((number) => [`${docs}/${number}/index.md`, list(root, number)])),
  });
}

/** Starlight from the folder beside, with its own search. */
export const starlight: Outsider = {
  name: 'Starlight',
  pictures: 'WebP in one width',
  version: ({ beside }) => packageVersion(beside, '@astrojs/starlight'),
  write,
  generate: astroBuild,
  site: 'dist',
};
