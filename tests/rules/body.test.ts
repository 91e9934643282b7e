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
    ['a javascript: link with capitals and entities', 'See [it](JaVa&#115;cript&colon;alert(1)).', 5, /^a link may not go to/],
    ['a data: link', 'See [it](data:text/html,x).', 5, /^a link may not go to/],
    ['a vbscript: link', 'See [it](vbscript:x).', 5, /^a link may not go to/],
    ['a file: link', 'See [it](file:///etc/passwd).', 5, /^a link may not go to/],
    ['a link without scheme', 'See [it](//evil.example).', 5, /^a link may not go to/],
    ['a link without scheme, the other way', 'See [it](/\\\\evil.example).', 5, /^a link may not go to/],
    ['a link to this machine', 'See [it](http://localhost:3000/a).', 5, /^a link may not go to/],
    ['a link to a number', 'See [it](http://127.0.0.1/a).', 5, /^a link may not go to/],
    ['a link to a number in disguise', 'See [it](http://2130706433/a).', 5, /^a link may not go to/],
    ['a link into a local network', 'See [it](https://intranet.local/a).', 5, /^a link may not go to/],
    ['a link with a name before the host', 'See [it](https://gov.example.org@evil.example.org/).', 5, /^a link may not go to/],
    ['an address that links itself', 'See http://localhost/a for more.', 5, /^a link may not go to/],
    ['a definition', '[it]: https://example.org', 1, /^definition is not allowed/],
    ['a mail with more than a mailbox', 'See [it](mailto:a@example.org?bcc=b@example.org).', 5, /^a link may not go to/],
    ['an image from elsewhere', '![A counter](https://example.org/a.jpg)', 1, /^an image must lie beside the text/],
    ['a member of every object', '<constructor />', 1, /^<constructor> is not allowed/],
    ['a member of a component', '<Note.x />', 1, /^<Note.x> is not allowed/],
    ['attributes spread', '<Note {...x}>x</Note>', 1, /may not spread/],
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
