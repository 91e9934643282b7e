import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import Slugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { splitCitations, type TextPiece } from './citations.ts';
import { checkSubset } from './subset.ts';

/** An image of a text, ready to be shown: addresses by type, best first, and its size in pixels. */
export interface ImageView {
  readonly sources: readonly { readonly type: string; readonly url: string }[];
  readonly width: number;
  readonly height: number;
}

/** What the parser makes of a component: its name, its attributes, what it holds. */
interface Component {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly Parsed[];
}
type Parsed = RootContent | Component;

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): Text => ({ type: 'text', value });

const link = (number: number) => element('a', { href: `#source-${number}` }, [text(String(number))]);

/** `[1, 3]` becomes a superscript with a link to each source. */
function cited(piece: TextPiece): ElementContent {
  if ('text' in piece) return text(piece.text);
  return element(
    'sup',
    {},
    piece.cites.flatMap((number, i) => (i > 0 ? [text(' '), link(number)] : [link(number)])),
  );
}

function note(node: Component, children: ElementContent[]): Element {
  const title = node.attributes.find(({ name }) => name === 'title')?.value;
  const heading = title ? [element('p', { className: ['note-title'] }, [text(title)])] : [];
  return element('div', { className: ['note'], role: 'note' }, [...heading, ...children]);
}

/** Every image is lazy and has its size, so that the text does not jump when it comes. */
function figure({ properties: { alt, title } }: Element, { sources, width, height }: ImageView): Element {
  const offers = sources.slice(0, -1).map(({ type, url }) => element('source', { type, srcSet: url }, []));
  const image = element('img', { src: sources.at(-1)!.url, alt, width, height, loading: 'lazy', decoding: 'async' }, []);
  const caption = title ? [element('figcaption', {}, [text(String(title))])] : [];
  return element('figure', { className: ['photo'] }, [element('picture', {}, [...offers, image]), ...caption]);
}

/** Columns of figures stand at the end of the line. The policy of the site allows no style on an element, so it is a class. */
function aligned({ style, ...properties }: Element['properties']): Element['properties'] {
  const isRight = String(style).includes('text-align: right');
  return isRight ? { ...properties, className: ['num'] } : properties;
}

const isImage = (node: ElementContent) => node.type === 'element' && node.tagName === 'img';

/** An image is a figure of its own, not a part of a line. */
const isLoneImage = ({ tagName, children }: Element) => tagName === 'p' && children.length === 1 && children.every(isImage);

/**
 * Renders the text of a practice. It is handled as data from end to end: nothing that an author writes is compiled or run,
 * and whatever is not in the allowed subset is refused here once more, in case no check came before.
 * @param body MDX without frontmatter
 * @param image gives an image by its name beside the text; throws if there is none
 * @returns HTML; headings carry ids made from their words, citations link to `#source-N`
 * @throws with line and column in the body if it holds what is not allowed
 */
export function bodyToHtml(body: string, image: (name: string) => ImageView): string {
  const [problem] = checkSubset(body);
  if (problem) throw new Error(`${problem.line}:${problem.column} ${problem.message}. ${problem.example}`);
  const slugger = new Slugger();

  const all = (nodes: readonly Parsed[]): ElementContent[] => nodes.flatMap(one);
  function one(node: Parsed): ElementContent[] {
    if (node.type === 'text') return splitCitations(node.value).map(cited);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [note(node, all(node.children))];
    if (node.type !== 'element') return [];
    if (isLoneImage(node)) return all(node.children);
    if (node.tagName === 'img') return [figure(node, image(String(node.properties['src']).slice(2)))];
    const children = all(node.children);
    const isHeading = node.tagName === 'h2' || node.tagName === 'h3';
    const id = isHeading ? { id: slugger.slug(wordsOf(children)) } : {};
    return [{ ...node, properties: { ...aligned(node.properties), ...id }, children }];
  }

  const root = mdxToHast(body, { position: false, features: { gfm: true, smartPunctuation: true } }) as Root;
  return toHtml({ type: 'root', children: all(root.children) });
}

const wordsOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '')).join('');
