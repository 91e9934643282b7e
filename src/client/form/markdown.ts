import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { splitCitations } from '../../markdown/citations.ts';
import { el } from '../dom.ts';

/** Element for each kind of node that a text may hold; what is not listed is shown as its text. */
const TAGS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  break: 'br',
};

const SAFE = /^(?:https?:\/\/|mailto:)/i;

/** `[1, 3]` as the page shows it: small numbers that lead to the sources. */
const citedNodes = (text: string): (Node | string)[] =>
  splitCitations(text).map((piece) =>
    'text' in piece ? piece.text : el('sup', {}, ...piece.cites.map((n) => el('a', { href: `#source-${n}` }, `[${n}]`))),
  );

const inner = (node: Parents): (Node | string)[] => node.children.flatMap((child) => nodesOf(child));

function nodesOf(node: Nodes): (Node | string)[] {
  if (node.type === 'text') return citedNodes(node.value);
  if (node.type === 'inlineCode') return [el('code', {}, node.value)];
  if (node.type === 'heading') return [el('h3', {}, ...inner(node))];
  if (node.type === 'list') return [el(node.ordered ? 'ol' : 'ul', {}, ...inner(node))];
  if (node.type === 'link') return SAFE.test(node.url) ? [el('a', { href: node.url }, ...inner(node))] : inner(node);
  const tag = TAGS[node.type];
  if (tag) return [el(tag, {}, ...('children' in node ? inner(node) : []))];
  return 'children' in node ? inner(node) : 'value' in node ? [String(node.value)] : [];
}

/** A section’s text as elements. Markup that a text may not hold appears as text. */
export const markdownNodes = (text: string): (Node | string)[] =>
  nodesOf(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
