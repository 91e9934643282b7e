import { describe, expect, it } from 'vitest';
import { content } from '../fixtures/content.ts';

const PAGE = 'content/pages/en/about.mdx';
const FOREWORD = 'content/volumes/1/foreword.mdx';
const page = (body: string) => `---\ntitle: About\ndescription: What the Compendium is.\n---\n\n${body}\n`;
const found = (path: string, text: string) => content({ [path]: text }).checkWith('pages');

describe('the rule pages', () => {
  it('takes a page of text, in every language', () => {
    expect(found(PAGE, page('## Who\n\nText.'))).toEqual([]);
    expect(found('content/pages/ar/about.mdx', page('## من\n\nنص.'))).toEqual([]);
  });

  it.each([
    ['a page without fields', 'Text.', 1, 1, /^the fields at the top cannot be found/],
    ['a page without a title', '---\ndescription: x\n---\n', 2, 1, /^title is missing$/],
    ['a field that does not exist', '---\ntitle: A\ndescription: x\nlayout: y\n---\n', 4, 1, /^layout: there is no such field/],
    ['fields that cannot be read', '---\ntitle: A\ntitle: B\n---\n', 3, 1, /^Map keys must be unique/],
    ['an import', page('import a from "b"'), 6, 1, /^import and export/],
    ['raw HTML', page('Text <b>x</b>'), 6, 6, /^<b> is not allowed/],
    ['a figure that only forewords compute', page('<Count of="practices" />'), 6, 1, /^<Count> is not allowed/],
  ])('finds %s', (_, text, line, column, message) => {
    expect(found(PAGE, text)).toEqual([
      { file: PAGE, line, column, message: expect.stringMatching(message) as string, example: expect.stringMatching(/./) as string },
    ]);
  });

  it('checks forewords, which may hold computed figures', () => {
    expect(found(FOREWORD, page('With <Count of="practices" />.'))).toEqual([]);
    expect(found(FOREWORD, page('<Chart />'))).toMatchObject([{ file: FOREWORD, line: 6, column: 1 }]);
  });
});
