import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeStep, type Step } from './measure.ts';
import { writePlain } from './plain.ts';
import { packageVersion, pagefind, writeFiles, type Outsider, type Source, type Tools } from './outsider.ts';

/** Named apart from the imports they stand in: nothing in `scripts` itself imports what only Astro can resolve. */
export const MODULE = { content: 'astro:content' } as const;

/** Fields as a list, as deep as they go. */
export const VALUE = `---
const { value } = Astro.props;
---
{Array.isArray(value)
  ? <ul>{value.map((inner) => <li><Astro.self value={inner} /></li>)}</ul>
  : value && typeof value === 'object' && !(value instanceof Date)
    ? <ul>{Object.entries(value).map(([name, inner]) => <li>{name}: <Astro.self value={inner} /></li>)}</ul>
    : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)}
`;

const CONTENT_CONFIG = `import { defineCollection } from '${MODULE.content}';
import { glob } from 'astro/loaders';
export const collections = { practices: defineCollection({ loader: glob({ base: './content', pattern: '**/index.md' }) }) };
`;

const practice = (fields: readonly string[]) => `---
import { getCollection, render } from '${MODULE.content}';
import Value from '../../components/Value.astro';
export const getStaticPaths = async () => (await getCollection('practices')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { data } = Astro.props.entry;
const { Content } = await render(Astro.props.entry);
const shown = ${JSON.stringify(fields)}.filter((name) => data[name] !== undefined);
---
<html lang={data.language}><head><meta charset="utf-8" /><title>{data.title}</title></head><body><main data-pagefind-body><h1>{data.title}</h1>
<ul>{shown.map((name) => <li>{name}: <Value value={data[name]} /></li>)}</ul>
<Content /></main></body></html>
`;

const LIST = `---
import { getCollection } from '${MODULE.content}';
export const getStaticPaths = async () =>
  [...Map.groupBy(await getCollection('practices'), (entry) => entry.id.split('/')[0])].map(([volume, entries]) => ({ params: { volume }, props: { entries } }));
const { volume } = Astro.params;
---
<html lang="en"><head><meta charset="utf-8" /><title>Volume {volume}</title></head><body><h1>Volume {volume}</h1>
<ul>{Astro.props.entries.map((entry) => <li><a href={'/volumes/' + entry.id + '/'}>{entry.data.title}</a></li>)}</ul></body></html>
`;

function write(folder: string, source: Source, { root }: Tools): void {
  writePlain(source.root, join(folder, 'content'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': 'export default { markdown: { syntaxHighlight: false } };\n',
    'src/content.config.ts': CONTENT_CONFIG,
    'src/components/Value.astro': VALUE,
    'src/pages/volumes/[...slug].astro': practice(source.fields),
    'src/pages/volumes/[volume]/index.astro': LIST,
  });
}

export const astroBuild = (): Step => nodeStep('node_modules/astro/bin/astro.mjs', 'build', '--silent');

/** The project's own Astro with nothing around it. */
export const bareAstro: Outsider = {
  name: 'bare Astro',
  pictures: 'WebP in one width',
  version: ({ root }) => packageVersion(root, 'astro'),
  write,
  generate: astroBuild,
  index: pagefind('dist'),
  site: 'dist',
};
