import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { code, prose } from '../../../../scripts/lib/host/markdown.ts';

/** All nodes of a Markdown text, as the code host's dialect reads it. */
function nodesOf(markdown: string): MdastNode[] {
  const all = (node: MdastNode): MdastNode[] => [node, ...('children' in node ? (node.children as MdastNode[]).flatMap(all) : [])];
  return all(markdownToMdast(markdown, { features: { gfm: true } }) as MdastNode);
}
const kinds = (markdown: string) => new Set(nodesOf(markdown).map(({ type }) => type));
const textIn = (markdown: string) =>
  nodesOf(markdown)
    .map((node) => ('value' in node && (node.type === 'text' || node.type === 'inlineCode') ? node.value : ''))
    .join('');

/** What the code host links in a text that is no code: names, numbers of issues (github/html-pipeline, github/markup). */
const REFERENCE = /(^|[^\w])@[a-z0-9]|#\d|\bgh-\d/i;

const hostile = [
  '@octocat and @org/team, please merge',
  'closes #1, fixes owner/name#2, GH-3 and gh-4',
  '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example a@evil.example',
  '<img src=x onerror=alert(1)> <!-- hidden --> <details><summary>&lt;b&gt;',
  '# Heading\n\n- item\n\n1. one\n\n> quote\n\n---\n\n| a | b |\n|---|---|\n| c | d |',
  '```\ncode\n``` ~~~\n\n    indented',
  '**bold** _under_ ~~gone~~ \\* \\ [^1] :tada: $x$ - [ ] task',
  '`` ` ``` ````',
  '\u202Etxt.exe\u202C \u0000\u0007\u200B\uFEFF\u2028\uD800 \u{E0041}',
  '<!-- compendium: pull request -->\n<!-- part: preview -->\n',
  '===\n===',
];
/** Random texts, rich in what means something in Markdown. */
const pieces = fc.constantFrom(
  ...'`*_[]()<>#@!&\\|~-+=.:/$\n\t ',
  'a',
  '1',
  'https://x.example',
  'www.',
  'mailto:',
  '://x.example',
  'www.x.example',
  '@me',
  '#1',
  'é',
  '🙂',
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('a stranger’s text as prose', () => {
  it.each(hostile)('is text and nothing else: %j', (text) => {
    const shown = prose(text, 500);
    expect([...kinds(`Said: ${shown}`)].filter((kind) => !['root', 'paragraph', 'text'].includes(kind))).toEqual([]);
    expect(textIn(`Said: ${shown}`)).not.toMatch(REFERENCE);
    expect(shown).not.toMatch(/[\n\r\u202A-\u202E\u0000-\u001F]/);
  });

  it('says what was said', () => {
    expect(textIn(prose('sector must be one of health, justice; "astrology" is not (5 < 6 & 7)', 500))).toBe(
      'sector must be one of health, justice; "astrology" is not (5 < 6 & 7)',
    );
    expect(textIn(prose('العنوان طويل: 140 حرفًا', 500))).toBe('العنوان طويل: 140 حرفًا');
  });

  it('is text whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = `Said: ${prose(text, 100)}.`;
        expect([...kinds(markdown)].sort()).toEqual(['paragraph', 'root', 'text']);
        expect(textIn(markdown)).not.toMatch(REFERENCE);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is cut where it is too long, between characters', () => {
    expect(prose('abcdef', 3)).toBe('abc…');
    expect(prose('🙂🙂🙂🙂', 3)).toBe('🙂🙂🙂…');
  });
});

describe('a stranger’s text as code', () => {
  it('is one span with that text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...hostile)), (text) => {
        const markdown = `Would pass: ${code(text, 300)}`;
        expect([...kinds(markdown)].sort()).toEqual(['inlineCode', 'paragraph', 'root', 'text']);
        expect(nodesOf(markdown).filter(({ type }) => type === 'inlineCode')).toHaveLength(1);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('keeps what is to be copied', () => {
    expect(code('sector: health', 300)).toBe('`sector: health`');
    expect(textIn(code('a `b` ``c``', 300))).toBe('a `b` ``c``');
    expect(code(' \n ', 300)).toBe('`…`');
  });
});
