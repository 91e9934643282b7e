import { html } from 'parse5';
import { attribute, isElement, type Element, type Node } from '../tree.ts';

/** XML 1.0 has no place for control characters, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML: between tags, and between double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (element: Element): string =>
  element.attrs.map(({ prefix, name, value }) => ` ${prefix ? `${prefix}:` : ''}${name}="${escapeXml(value)}"`).join('');

/** XML says in which language a vocabulary's elements are; HTML knows it by their names. */
function namespace(element: Element, parent: string): string {
  return element.namespaceURI === parent || attribute(element, 'xmlns') ? '' : ` xmlns="${element.namespaceURI}"`;
}

/** An element as XHTML, well-formed whatever the page held. @param parent the namespace in which it stands */
export function toXhtml(node: Node, parent: string = html.NS.HTML): string {
  if (node.nodeName === '#text') return escapeXml((node as unknown as { value: string }).value);
  if (!isElement(node)) return '';
  const inner = node.childNodes.map((child) => toXhtml(child, node.namespaceURI)).join('');
  const open = `<${node.tagName}${namespace(node, parent)}${attributes(node)}`;
  return inner === '' ? `${open}${VOID.has(node.tagName) ? ' /' : `></${node.tagName}`}>` : `${open}>${inner}</${node.tagName}>`;
}

/** Elements of HTML without an end; all others get one, so that the same text is good HTML too. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
