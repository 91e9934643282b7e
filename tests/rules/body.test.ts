import { describe, expect, it } from 'vitest';
import { content, contentSaying, contentWith, FOLDER, PRACTICE } from '../fixtures/content.ts';

describe('the rule body', () => {
  it.each<[string, string, number, RegExp]>([
    ['an import', "import fs from 'node:fs'", 1, /^import and export are code/],
    ['an export', 'export const a = 1', 1, /^import and export are code/],
    ['an expression', '{process.exit()}', 1, /^an expression in braces/],
    ['an expression in a line', 'It is {1 + 1} offices.', 7, /^an expression in braces/],
    ['an unknown component', '<Chart />', 1, /^<Chart> is not allowed/],
    ['an unknown attribute', '<Note colour="red">x</Note>', 1, /^<Note> has no attribute colour/],
    ['an event', '<Note onClick="x">x</Note>', 1, /^<Note> has no attribute onClick/],
    ['a computed attribute', '<Note title={1}>x</Note>', 1, /must be text in quotes/],
    ['raw HTML', 'Text <b>bold</b>.', 6, /^<b> is not allowed/],
    ['a script', '<script>alert(1)</script>', 1, /^<script> is not allowed/],
    ['a javascript: link', 'See [it](javascript:alert(1)).', 5, /^a link may not go to/],
    ['a relative link', 'See [it](report.pdf).', 5, /^a link may not go to/],
    ['an image without alternative text', '![](./photo.jpg)', 1, /^the image has no alternative text/],
    ['an image outside the folder', '![A counter](../photo.jpg)', 1, /^an image must lie beside the text/],
    ['what cannot be read', 'Open { brace', 6, /^the text cannot be read/],
  ])('finds %s at its line', (_, text, column, message) => {
    const tree = contentSaying(text);
    expect(tree.checkWith('body')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf(text),
        column,
        message: expect.stringMatching(message) as string,
        example: expect.stringMatching(/./) as string,
      },
    ]);
  });

  it('finds everything at once', () => {
    const tree = contentSaying('A <b>b</b>.\n\n{c}\n\n# D');
    expect(tree.checkWith('body').map(({ line }) => line)).toEqual([tree.lineOf('A <b>'), tree.lineOf('{c}'), tree.lineOf('# D')]);
  });

  it('checks translations', () => {
    const path = `${FOLDER}/fr.mdx`;
    expect(content({ [path]: '---\ntitle: x\n---\n\n<Chart />\n' }).checkWith('body')).toMatchObject([{ file: path, line: 5, column: 1 }]);
  });

  it('takes a note, a table and a link', () => {
    expect(
      contentSaying(
        '<Note title="Before you start">\n\nText.\n\n</Note>\n\n| a | b |\n| --- | --- |\n| c | d |\n\n[A](https://example.org)',
      ).checkWith('body'),
    ).toEqual([]);
  });
});

it('answers in a moment for a text that would keep a parser busy for minutes, whichever rule looks at it', () => {
  const tree = contentWith({}, '{'.repeat(60_000));
  const start = performance.now();
  const messages = tree.check().map(({ message }) => message);
  expect(messages.some((message) => /too many to be read/.test(message))).toBe(true);
  expect(performance.now() - start).toBeLessThan(3000);
});
