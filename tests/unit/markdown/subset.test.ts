import { describe, expect, it } from 'vitest';
import { checkSubset, forewordComponents } from '../../../src/markdown/subset.ts';

const messages = (body: string) => checkSubset(body).map((problem) => problem.message);

describe('what is allowed', () => {
  it.each([
    ['headings of level 2 and 3', '## Challenge\n\n### Money'],
    ['emphasis, code in a line and a line end', '*a* **b** `c`\\\nd'],
    ['lists', '- a\n- b\n  - c\n\n1. d\n2. e'],
    ['a quotation', '> The minister said so.'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |'],
    ['a note, with and without title', '<Note title="Before you start">\n\nText.\n\n</Note>\n\n<Note>Text.</Note>'],
    ['an image beside the text', '![A clerk at the counter](./counter-1.jpg)'],
    [
      'links to the web, to mail, into the site and into the page',
      '[a](https://example.org) [b](mailto:a@example.org) [c](/practices/) [d](#source-1)',
    ],
    ['citations', 'A title costs seven dollars [1, 2].'],
    ['escaped signs', '\\{ 3 \\< 4'],
    ['text in other scripts', '## التحدي\n\nالنص 😀'],
    ['nothing', ''],
  ])('%s', (_, body) => expect(checkSubset(body)).toEqual([]));
});

describe('what is refused', () => {
  it.each([
    ['import', "import fs from 'node:fs'", /^import and export/],
    ['export', 'export const a = 1', /^import and export/],
    ['an expression', '{process.exit()}', /^an expression/],
    ['an expression in a line', 'a {1 + 1} b', /^an expression/],
    ['a comment in braces', '{/* hidden */}', /^an expression/],
    ['raw HTML', '<div>x</div>', /^<div> is not allowed/],
    ['a script', '<script>alert(1)</script>', /^<script> is not allowed/],
    ['an inline frame', 'a <iframe src="https://example.org" /> b', /^<iframe> is not allowed/],
    ['an HTML comment', '<!-- hidden -->', /^the text cannot be read/],
    ['an unknown component', '<Chart />', /^<Chart> is not allowed/],
    ['a component of a component', '<Note.Inner>x</Note.Inner>', /^<Note.Inner> is not allowed/],
    ['a fragment', '<>x</>', /^<> is not allowed/],
    ['a component named like something inherited', '<constructor />', /^<constructor> is not allowed/],
    ['a component that is not closed', '<Note>', /^the text cannot be read/],
    ['an unknown attribute', '<Note colour="red">x</Note>', /has no attribute colour/],
    ['an event', '<Note onClick="x()">x</Note>', /has no attribute onClick/],
    ['inner HTML', '<Note set:html="x">x</Note>', /has no attribute set:html/],
    ['a spread attribute', '<Note {...props}>x</Note>', /may not spread/],
    ['a computed attribute', '<Note title={1 + 1}>x</Note>', /must be text in quotes/],
    ['an attribute without a value', '<Note title>x</Note>', /must be text in quotes/],
    ['a link to javascript:', '[a](javascript:alert(1))', /^a link may not go to "javascript:/],
    ['a link to javascript: with a tab', '[a](java&#9;script:alert(1))', /^a link may not go to/],
    ['a link to data:', '[a](data:text/html,x)', /^a link may not go to "data:/],
    ['a relative link', '[a](report.html)', /^a link may not go to/],
    ['a link out of the folder', '[a](../../secret)', /^a link may not go to/],
    ['a link to another host without its protocol', '[a](//evil.example)', /^a link may not go to/],
    ['a link by reference', '[a][1]\n\n[1]: https://example.org', /^linkReference is not allowed/],
    ['an image by reference', '![a][1]\n\n[1]: ./a.jpg', /^imageReference is not allowed/],
    ['an image without alternative text', '![](./a.jpg)', /^the image has no alternative text/],
    ['an image whose alternative text is blank', '![ ](./a.jpg)', /^the image has no alternative text/],
    ['an image outside the folder', '![a](../a.jpg)', /^an image must lie beside/],
    ['an image of another site', '![a](https://example.org/a.jpg)', /^an image must lie beside/],
    ['an image of a kind that can hold code', '![a](./a.svg)', /^an image must lie beside/],
    ['a heading of level 1', '# Title', /^only headings of level 2 and 3/],
    ['a heading of level 4', '#### Small', /^only headings of level 2 and 3/],
    ['an empty heading', '##', /^the heading is empty/],
    ['a block of code', '```\nx\n```', /^code blocks/],
    ['a rule across the page', 'a\n\n***', /^rules across/],
    ['a footnote', 'a[^1]\n\n[^1]: b', /^footnotes/],
    ['text struck through', '~~a~~', /^delete is not allowed/],
    ['fields in the middle', '---\na: b\n---', /not allowed/],
  ])('%s', (_, body, message) => expect(messages(body)[0]).toMatch(message));

  // LINK lets "/\" through; browsers read "/\evil.example" as "//evil.example".
  it('a link to another host with a backslash', () => expect(messages('[a](/\\evil.example)')).toHaveLength(1));

  it('gives an example with every refusal', () => {
    const problems = checkSubset('# A\n\n{x}\n\n<b>c</b>\n\n[d](e)\n\n~~f~~');
    expect(problems).toHaveLength(5);
    expect(problems.filter(({ example }) => example.trim() === '')).toEqual([]);
  });

  it('names every place at once', () => {
    expect(checkSubset('Fine.\n\na {b}\n\n- c <i>d</i>').map(({ line, column }) => [line, column])).toEqual([
      [3, 3],
      [5, 5],
    ]);
  });
});

it('knows the components of the kind of text', () => {
  const body = 'With <Count of="practices" />.';
  expect(messages(body)).toEqual(['<Count> is not allowed']);
  expect(checkSubset(body, forewordComponents)).toEqual([]);
});
