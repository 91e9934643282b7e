import { describe, expect, it } from 'vitest';
import { parseBody, plainText, textOf, walk } from '../../../src/markdown/tree.ts';

const tree = (body: string) => {
  const parsed = parseBody(body);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.root;
};

describe('parseBody', () => {
  it('says where a text cannot be read', () =>
    expect(parseBody('Fine.\n\nThen é {')).toMatchObject({ ok: false, problem: { line: 3, column: 8 } }));
  it('counts columns as an editor does', () => {
    const link = [...walk(tree('😀é [a](https://example.org)'))].find((node) => node.type === 'link');
    expect(link?.position?.start).toMatchObject({ line: 1, column: 5 });
  });
});

it('walks parents before children, in the order of the text', () => {
  expect([...walk(tree('a *b*\n\nc'))].map((node) => node.value ?? node.type)).toEqual([
    'root',
    'paragraph',
    'a ',
    'emphasis',
    'b',
    'paragraph',
    'c',
  ]);
});

it('reads a block as a reader does', () =>
  expect(textOf(tree('one *two* `three`\\\nfour [five](https://example.org)'))).toBe('one two three four five'));

describe('plainText', () => {
  it('gives block after block, those inside lists, quotations and notes too', () => {
    expect(plainText(tree('## A\n\nb\n\n- c\n\n> d\n\n<Note>\n\ne\n\n</Note>'))).toBe('A\n\nb\n\nc\n\nd\n\ne');
  });
  // textOf() puts nothing between the cells of a row: "| Titles | 12 |" is read as "Titles12".
  it('keeps the cells of a table apart', () => expect(plainText(tree('| a | b |\n| --- | --- |\n| c | d |'))).not.toMatch(/ab|cd/));
});
