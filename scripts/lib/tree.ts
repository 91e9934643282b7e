import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;
export type Page = Tree.Document;

/** Reads a page as browsers do. */
export const readPage = (html: string): Page => parse(html);

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** Value of an attribute; undefined if the element has none of this name. */
export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

/** Sets an attribute, or takes it away with undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Every element below a node, in the order of the text. */
export function* elementsBelow(node: Tree.Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of [...node.childNodes]) {
    if (isElement(child)) yield child;
    yield* elementsBelow(child);
  }
}

/** The first element that fits. Throws if there is none: the page is then not what the program was written for. */
export function first(node: Tree.Node, what: string, fits: (element: Element) => boolean): Element {
  for (const element of elementsBelow(node)) if (fits(element)) return element;
  throw new Error(`The built page has no ${what}: this program and the pages do not fit together`);
}

/** Takes away every element that fits, with all that it holds. */
export function prune(node: Tree.Node, fits: (element: Element) => boolean): void {
  for (const element of elementsBelow(node)) if (element.parentNode && fits(element)) defaultTreeAdapter.detachNode(element);
}

/** Another element of the same content; its attributes go, save those named. */
export function rename(element: Element, tagName: string, ...kept: readonly string[]): void {
  element.tagName = tagName;
  element.nodeName = tagName;
  element.attrs = element.attrs.filter(({ name }) => kept.includes(name));
}

/** The text of an element with single blanks. */
export const textOf = (node: Tree.Node): string =>
  ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '').replace(/\s+/g, ' ');
