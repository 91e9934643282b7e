import { isPublicAddress } from '../schemas/primitives.ts';
import type { BodyProblem } from './limits.ts';
import { parseBody, textOf, walk, type Node, type ParsedBody } from './tree.ts';

/**
 * What a practice's text may hold. MDX is code, so the list is short and everything else is refused
 * on the syntax tree, before anything is compiled.
 */
export const allowedNodes: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'image',
  'break',
  'inlineCode',
]);

/** Components by name with their attributes; values are plain text in quotes. */
export type Components = Readonly<Record<string, readonly string[]>>;

/** What the texts of practices and pages may use. */
export const allowedComponents: Components = { Note: ['title'] };

/** What a foreword may use besides: a figure that is computed from the volume at every build. */
export const forewordComponents: Components = { ...allowedComponents, Count: ['of'] };

/** Where a link may lead besides the public web: a page of this site, a place on this page, a mailbox. */
export const linkKinds = {
  web: 'https://example.org/report',
  site: '/about/methods/',
  place: '#results',
  mail: 'mailto:editors@example.org',
} as const;
const NEAR = /^(?:mailto:[^\s@?]+@[^\s@?]+$|\/(?![/\\])|#)/;
const isAllowedLink = (url: string) => (/^https?:/i.test(url) ? isPublicAddress(url) : NEAR.test(url));

/** Levels of the headings that a text may have; the first is the title's. */
export const headingLevels = [2, 3] as const;

type Refusal = { readonly message: string; readonly example: string };

/** What is refused with words of its own; whatever else is not allowed is refused as well. */
export const refusals: Readonly<Record<string, Refusal>> = {
  mdxjsEsm: { message: 'import and export are code and are not allowed', example: 'Remove the line; components are there without import.' },
  mdxFlowExpression: { message: 'an expression in braces is code and is not allowed', example: 'Write \\{ for a brace.' },
  mdxTextExpression: { message: 'an expression in braces is code and is not allowed', example: 'Write \\{ for a brace.' },
  html: { message: 'raw HTML is not allowed', example: 'Write **bold**, *italic*, lists and tables in Markdown.' },
  code: { message: 'code blocks are not allowed in a practice', example: 'Describe it in words, or write `code` in a line.' },
  thematicBreak: { message: 'rules across the page are not allowed', example: 'Start a new section with ## instead.' },
  footnoteReference: {
    message: 'footnotes are not allowed; sources are cited by number',
    example: 'A title costs about seven dollars [1].',
  },
};

/** Is `name` an own member of the list? Guards against `constructor` and its like. */
const componentAttributes = (components: Components, name: string) => (Object.hasOwn(components, name) ? components[name] : undefined);

function refuseElement(node: Node, components: Components): Refusal | undefined {
  const example = `Components that exist: ${Object.keys(components)
    .map((c) => `<${c}>`)
    .join(', ')}.`;
  const attributes = componentAttributes(components, node.name ?? '');
  if (!attributes) return { message: `<${node.name ?? ''}> is not allowed`, example };
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute')
      return { message: `<${node.name}> may not spread or compute attributes`, example: `<Note title="Before you start">` };
    if (!attributes.includes(attribute.name ?? ''))
      return {
        message: `<${node.name}> has no attribute ${attribute.name}`,
        example: `Attributes of <${node.name}>: ${attributes.join(', ')}.`,
      };
    if (typeof attribute.value !== 'string')
      return { message: `the attribute ${attribute.name} must be text in quotes`, example: `<${node.name} ${attribute.name}="…">` };
  }
  return undefined;
}

function refuseNode(node: Node, components: Components): Refusal | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return refuseElement(node, components);
  if (!allowedNodes.has(node.type))
    return (
      refusals[node.type] ?? { message: `${node.type} is not allowed`, example: 'Use paragraphs, lists, tables, links and ## headings.' }
    );
  if (node.type === 'heading' && !headingLevels.some((level) => level === node.depth))
    return { message: 'only headings of level 2 and 3 are allowed', example: '## Challenge' };
  if (node.type === 'link' && !isAllowedLink(node.url ?? ''))
    return {
      message: `a link may not go to ${JSON.stringify((node.url ?? '').slice(0, 60))}`,
      example: '[the report](https://example.org/report)',
    };
  if (node.type === 'image' && !/^\.\/[a-z0-9-]+\.(jpe?g|png|webp|avif)$/.test(node.url ?? ''))
    return { message: 'an image must lie beside the text', example: '![A clerk hands over a land title](./title.jpg)' };
  if (node.type === 'image' && !(node.alt ?? '').trim())
    return { message: 'the image has no alternative text', example: '![A clerk hands over a land title](./title.jpg)' };
  if (node.type === 'heading' && textOf(node).trim() === '') return { message: 'the heading is empty', example: '## Challenge' };
  return undefined;
}

/**
 * Checks a parsed body against the allowed subset.
 * @param components those that exist for this kind of text
 * @returns every problem, with its line and column in the body, counted from 1
 */
export function checkTree(parsed: ParsedBody, components: Components = allowedComponents): BodyProblem[] {
  if (!parsed.ok) return [parsed.problem];
  const problems: BodyProblem[] = [];
  for (const node of walk(parsed.root)) {
    const refusal = refuseNode(node, components);
    if (refusal) problems.push({ ...(node.position?.start ?? { line: 1, column: 1 }), ...refusal });
  }
  return problems;
}

/** The same for a body as text: MDX without frontmatter. */
export const checkSubset = (body: string, components: Components = allowedComponents): BodyProblem[] =>
  checkTree(parseBody(body), components);
