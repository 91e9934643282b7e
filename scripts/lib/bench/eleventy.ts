import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeStep } from './measure.ts';
import { writePlain } from './plain.ts';
import { packageVersion, pagefind, writeFiles, type Outsider, type Source, type Tools } from './outsider.ts';

/** Texts are Markdown and nothing else: run through a template language first, as Eleventy does unless told, they would take longer. */
const config = (volumes: readonly number[]) => `export default function (eleventy) {
  eleventy.addPassthroughCopy('content/**/*.jpg');
  for (const n of ${JSON.stringify(volumes)}) eleventy.addCollection('volume' + n, (all) => all.getFilteredByGlob('content/volumes/' + n + '/*/index.md'));
  return { dir: { input: 'content' }, markdownTemplateEngine: false };
}
`;

const practice = (fields: readonly string[]) => `const FIELDS = ${JSON.stringify(fields)};
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const item = (name, value) => '<li>' + name + ': ' + shown(value) + '</li>';
const shown = (value) => {
  if (Array.isArray(value)) return '<ul>' + value.map((inner) => '<li>' + shown(inner) + '</li>').join('') + '</ul>';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value && typeof value === 'object') return '<ul>' + Object.entries(value).map(([name, inner]) => item(name, inner)).join('') + '</ul>';
  return escape(value);
};
export const render = (data) => '<!doctype html><html lang="' + data.language + '"><head><meta charset="utf-8"><title>' + escape(data.title) +
  '</title></head><body><main data-pagefind-body><h1>' + escape(data.title) + '</h1><ul>' +
  FIELDS.filter((name) => data[name] !== undefined).map((name) => item(name, data[name])).join('') + '</ul>' + data.content + '</main></body></html>';
`;

const list = (number: number) => `---
permalink: /volumes/${number}/
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Volume ${number}</title></head><body><h1>Volume ${number}</h1><ul>
{%- for page in collections.volume${number} %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor -%}
</ul></body></html>
`;

function write(folder: string, { root, fields }: Source, { beside }: Tools): void {
  const volumes = writePlain(root, join(folder, 'content/volumes'));
  symlinkSync(join(beside!, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, {
    'package.json': '{ "type": "module" }',
    'eleventy.config.js': config(volumes),
    'content/_includes/practice.11ty.js': practice(fields),
    'content/volumes/volumes.json': '{ "layout": "practice.11ty.js" }',
    ...Object.fromEntries(volumes.map((number) => [`content/lists/${number}.njk`, list(number)])),
  });
}

/** Eleventy, from the folder beside. */
export const eleventy: Outsider = {
  name: 'Eleventy',
  pictures: 'copied',
  version: ({ beside }) => packageVersion(beside, '@11ty/eleventy'),
  write,
  generate: () => nodeStep('node_modules/@11ty/eleventy/cmd.cjs', '--quiet'),
  index: pagefind('_site'),
  site: '_site',
};
