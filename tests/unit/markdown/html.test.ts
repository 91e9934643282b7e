import { describe, expect, it } from 'vitest';
import { bodyToHtml, type ImageView } from '../../../src/markdown/html.ts';

const noImage = (name: string): ImageView => {
  throw new Error(`no ${name}`);
};
const view: ImageView = {
  sources: [
    { type: 'image/avif', url: '/volumes/1/x/photo.avif' },
    { type: 'image/webp', url: '/volumes/1/x/photo.webp' },
  ],
  width: 960,
  height: 640,
};
const render = (body: string, image = noImage) => bodyToHtml(body, image).replaceAll('\n', '');

describe('the text of a practice as HTML', () => {
  it.each([
    ['a paragraph', 'A *clear* and **plain** text.', '<p>A <em>clear</em> and <strong>plain</strong> text.</p>'],
    ['a heading with an id', '## What it *cost*', '<h2 id="what-it-cost">What it <em>cost</em></h2>'],
    ['two headings with one text', '## Cost\n\n### Cost', '<h2 id="cost">Cost</h2><h3 id="cost-1">Cost</h3>'],
    ['a citation', 'Seven dollars [1, 3].', '<p>Seven dollars<sup><a href="#source-1">1</a> <a href="#source-3">3</a></sup>.</p>'],
    ['a citation in a list', '- Seven [2]', '<ul><li>Seven<sup><a href="#source-2">2</a></sup></li></ul>'],
    ['quotes made round', '"It\'s open"', '<p>“It’s open”</p>'],
    [
      'a note',
      '<Note title="Who pays">\n\nThe state [1].\n\n</Note>',
      '<div class="note" role="note"><p class="note-title">Who pays</p><p>The state<sup><a href="#source-1">1</a></sup>.</p></div>',
    ],
    ['a note without a title', '<Note>\n\nThe state.\n\n</Note>', '<div class="note" role="note"><p>The state.</p></div>'],
    [
      'a table',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<table><thead><tr><th>a</th><th class="num">b</th></tr></thead><tbody><tr><td>1</td><td class="num">2</td></tr></tbody></table>',
    ],
    ['a link', '[the report](https://example.org/?a=1&b=2)', '<p><a href="https://example.org/?a=1&#x26;b=2">the report</a></p>'],
    ['signs of HTML as text', 'a \\< b & c "d\\>e"', '<p>a &#x3C; b &#x26; c “d>e”</p>'],
  ])('%s', (_, body, html) => expect(render(body)).toBe(html));

  it('an image: lazy, sized, with its caption', () => {
    expect(render('![A clerk hands over a title](./photo.jpg "A title is handed over")', () => view)).toBe(
      '<figure class="photo"><picture><source type="image/avif" srcset="/volumes/1/x/photo.avif">' +
        '<img src="/volumes/1/x/photo.webp" alt="A clerk hands over a title" width="960" height="640" loading="lazy" decoding="async"></picture>' +
        '<figcaption>A title is handed over</figcaption></figure>',
    );
  });

  it('asks for the image by its name', () => {
    expect(() => render('![A clerk](./photo.jpg)')).toThrow('no photo.jpg');
  });

  it('text in an attribute stays text', () => {
    expect(render('<Note title="&quot;><script>alert(1)</script>">\n\na\n\n</Note>')).not.toContain('<script');
    expect(render('![" onerror="alert(1)](./photo.jpg)', () => view)).toContain('alt="” onerror=“alert(1)"');
  });
});

describe('what no check has seen is refused, with its place:', () => {
  it.each([
    ['an expression', 'a\n\n{1 + 1}', /^3:1 an expression/],
    ['an import', "import fs from 'node:fs'", /^1:1 import and export/],
    ['an unknown component', 'a\n\n<Script />', /^3:1 <Script> is not allowed/],
    ['a link that runs', '[a](javascript:alert%281%29)', /a link may not go to/],
  ])('%s', (_, body, message) => expect(() => render(body)).toThrow(message));
});
