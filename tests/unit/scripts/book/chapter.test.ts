import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bookLink, forewordChapter, practiceChapter } from '../../../../scripts/lib/book/chapter.ts';
import { escapeXml, toXhtml } from '../../../../scripts/lib/book/xml.ts';
import { absolute } from '../../../../src/urls.ts';

const frame = { volume: 1, slugs: new Set(['land-titles', 'salaries']) };

describe('a link', () => {
  it.each([
    ['a source of the practice', '#source-3', '#land-titles--source-3'],
    ['a practice of the book', '/volumes/1/salaries/', '#salaries'],
    ['the same in another language', '/ar/volumes/1/salaries/', '#salaries'],
    ['a part of a practice of the book', '/volumes/1/salaries/#results', '#salaries'],
    ['a practice of another volume', '/volumes/2/salaries/', absolute('/volumes/2/salaries/')],
    ['a practice that the book has not', '/volumes/1/other/', absolute('/volumes/1/other/')],
    ['a page of the site', '/countries/rwa/', absolute('/countries/rwa/')],
    ['a source', 'https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
  ])('to %s', (_, href, expected) => expect(bookLink(href, 'land-titles', frame)).toBe(expected));
});

const PAGE = `<!doctype html><html><body><nav>menu</nav><main><article class="wrap practice" data-practice="land-titles">
<nav class="crumbs">crumbs</nav><h1>Titles</h1>
<dl class="glance"><div><dt>Cost</dt><dd><b>A</b> <a href="#cost-table">How it is computed</a></dd></div></dl>
<p class="tags"><a href="/sectors/land/">Land</a></p>
<section class="fit-here" aria-labelledby="fit-here"><h2 id="fit-here">My country</h2></section>
<section aria-labelledby="cost"><h2 id="cost">Cost</h2><p>Five<sup><a href="#source-1">1</a></sup> <a href="/about/methods/#evidence">The rule</a></p></section>
<div class="scroll" tabindex="0" role="region" aria-label="x"><table><tr><td>1</td></tr></table></div>
<details class="steps"><summary>Steps</summary><p>one</p></details>
<p data-usd="1" hidden><button>ask</button></p><p><a href="/transfers/">All transfers</a></p>
<section class="cite-box"><h2 id="cite">How to cite</h2><p class="citation">Me.</p><p><a href="/x.bib" download>BibTeX</a></p></section>
<ol><li id="source-1"><a href="https://example.org/?a=1&amp;b=2">Source</a></li></ol>
<section class="related"><h2 id="related">More</h2></section></article></main><footer>foot</footer></body></html>`;

describe('a chapter', () => {
  const text = toXhtml(practiceChapter(PAGE, 'land-titles', frame));

  it('keeps what is to be read', () => {
    for (const part of ['<h1>Titles</h1>', '<b>A</b>', '<p class="citation">Me.</p>', '<h3>Steps</h3><p>one</p>', '>Source</a>'])
      expect(text).toContain(part);
  });
  it('leaves out what is for screens', () => {
    for (const word of [
      'menu',
      'crumbs',
      'Land',
      'My country',
      'How it is computed',
      'The rule',
      'ask',
      'All transfers',
      'BibTeX',
      'More',
      'foot',
    ])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/<(button|details|summary|script|form)|data-|tabindex|hidden|download|<p><\/p>/);
  });
  it('names its parts after the practice, and what points at them', () => {
    expect(text).toContain('<section aria-labelledby="land-titles--cost"><h2 id="land-titles--cost">');
    expect(text).toContain('<a href="#land-titles--source-1">1</a>');
    expect(text).toContain('<li id="land-titles--source-1"><a href="https://example.org/?a=1&amp;b=2">');
  });
  it('says so when a page is no practice', () => expect(() => practiceChapter('<p>x</p>', 'x', frame)).toThrow(/do not fit together/));
});

describe('the foreword', () => {
  it('is a chapter of its own, its headings one higher', () => {
    const page =
      '<main><section class="prose foreword" aria-labelledby="foreword" lang="en"><h2 id="foreword">F</h2><h3 id="a">A</h3></section></main>';
    const text = toXhtml(forewordChapter(page, frame)!);
    expect(text).toContain('<h1 id="foreword--foreword">F</h1><h2 id="foreword--a">A</h2>');
    expect(text).toContain('lang="en"');
  });
  it('need not be', () => expect(forewordChapter('<main></main>', frame)).toBeUndefined());
});

describe('XHTML', () => {
  const ofHtml = (html: string) =>
    `<x>${parseFragment(html)
      .childNodes.map((node) => toXhtml(node))
      .join('')}</x>`;

  it.each([
    [
      'empty elements',
      '<p>a<br>b<img src="a.webp" alt=""></p><td></td><p></p>',
      '<x><p>a<br />b<img src="a.webp" alt="" /></p><p></p></x>',
    ],
    [
      'signs',
      '<p title="a &amp; &quot;b&quot; &lt;">1 &lt; 2 &amp; 3&nbsp;€</p>',
      '<x><p title="a &amp; &quot;b&quot; &lt;">1 &lt; 2 &amp; 3\u00a0€</p></x>',
    ],
    [
      'drawings',
      '<svg viewBox="0 0 1 1"><circle r="1"/></svg>',
      '<x><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"></circle></svg></x>',
    ],
    ['comments', '<p>a<!-- b --></p>', '<x><p>a</p></x>'],
  ])('writes %s', (_, html, xml) => expect(ofHtml(html)).toBe(xml));

  it('is well-formed whatever the text, and loses none of it that XML can hold', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = `<x a="${escapeXml(text)}">${escapeXml(text)}</x>`;
        expect(XMLValidator.validate(xml)).toBe(true);
        const plain = text.replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        if (plain !== text) return;
        const read = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: false, processEntities: true }).parse(
          xml,
        ) as {
          x: string | { '#text'?: string };
        };
        expect(typeof read.x === 'string' ? read.x : (read.x['#text'] ?? '')).toBe(text);
      }),
    ));
});
