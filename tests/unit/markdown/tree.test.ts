import { describe, expect, it } from 'vitest';
import { parseBody, plainText, runsOf, textOf, walk } from '../../../src/markdown/tree.ts';

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

it('keeps the place of each run of text', () =>
  expect(runsOf(tree('one *two*\\\nthree')).map(({ text, start }) => [text, start?.line, start?.column])).toEqual([
    ['one ', 1, 1],
    ['two', 1, 6],
    [' ', undefined, undefined],
    ['three', 2, 1],
  ]));

describe('plainText', () => {
  it('gives block after block, those inside lists, quotations and notes too', () => {
    expect(plainText(tree('## A\n\nb\n\n- c\n\n> d\n\n<Note>\n\ne\n\n</Note>'))).toBe('A\n\nb\n\nc\n\nd\n\ne');
  });
  it('keeps the cells of a table apart', () => expect(plainText(tree('| a | b |\n| --- | --- |\n| c | d |'))).not.toMatch(/ab|cd/));
});
