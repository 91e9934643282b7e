import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, FOLDER, practiceText } from '../fixtures/content.ts';

const found = (files: Record<string, string | Buffer>) =>
  content(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]))).checkWith('folder');

describe('files', () => {
  it.each(['notes.txt', 'script.js', 'INDEX.mdx', 'index.md', '.hidden', 'data.json'])('of another kind are found: %s', (name) => {
    expect(found({ [name]: 'text' })).toMatchObject([
      {
        file: `${FOLDER}/${name}`,
        line: 1,
        column: 1,
        message: 'this kind of file does not belong here',
        example: expect.stringContaining('index.mdx') as string,
      },
    ]);
  });

  it('in a folder of their own are found', () => expect(found({ 'images/photo.png': '' })).toMatchObject([{ file: `${FOLDER}/images` }]));
});

describe('the name of a folder', () => {
  it.each([
    'Land-Titles',
    'land_titles',
    'land titles',
    'landtitré',
    'land--titles',
    'land-titles.',
    'land\u0430titles',
    'land-\u202Eseltit',
    '-land',
    'con:',
  ])('is refused if no address can carry it: %s', (name) => {
    const path = `content/volumes/1/practices/${name}`;
    expect(content({ [`${path}/index.mdx`]: practiceText({ title: 'Another title' }) }).checkWith('folder')).toMatchObject([
      { file: path, line: 1, column: 1, example: 'rwanda-land-titles' },
    ]);
  });
});

it('a folder that is a link to another place is refused', () => {
  const tree = content();
  symlinkSync(join(tree.root, FOLDER), join(tree.root, 'content/volumes/1/practices/elsewhere'));
  expect(tree.checkWith('folder')).toMatchObject([
    { file: 'content/volumes/1/practices/elsewhere', message: 'this is a link to another place, not a folder' },
  ]);
});
