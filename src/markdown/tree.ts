import { mdxToMdast } from 'satteri';
import type { Position } from './locatedYaml.ts';
import { unreadable, type BodyProblem } from './limits.ts';

/** The part of a syntax-tree node that our checks look at. */
export interface Node {
  readonly type: string;
  readonly position?: { readonly start: Position; readonly end: Position };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

export type ParsedBody = { readonly ok: true; readonly root: Node } | { readonly ok: false; readonly problem: BodyProblem };

/** A line that MDX may take for code. */
const CODE_LINE = /^[ \t]*(?:import|export)(?![a-zA-Z0-9-])/;

/**
 * Takes lines of code out before the parser sees them: it reads them as JavaScript, and what looks like code and is none
 * ends its process (satteri 0.10.5). So no line may begin like this, not even inside a paragraph.
 * @returns the text with these lines empty, and a node for each, as the parser would have made it
 */
function setCodeAside(body: string): { prose: string; code: Node[] } {
  const code: Node[] = [];
  const lines = body.split('\n').map((line, i) => {
    if (!CODE_LINE.test(line)) return line;
    code.push({ type: 'mdxjsEsm', position: { start: { line: i + 1, column: 1 }, end: { line: i + 1, column: line.length + 1 } } });
    return '';
  });
  return { prose: lines.join('\n'), code };
}

/**
 * Parses an MDX body into its syntax tree; nothing in it is run. A text that no parser should see is not parsed:
 * every reader of a body comes through here, and none can be made to hang.
 * @returns the tree, or what keeps the body from being read
 */
export function parseBody(body: string): ParsedBody {
  const bomb = unreadable(body);
  if (bomb) return { ok: false, problem: bomb };
  try {
    const { prose, code } = setCodeAside(body);
    const root = mdxToMdast(prose, { features: { gfm: true } }) as unknown as Node;
    return { ok: true, root: { ...root, children: [...code, ...(root.children ?? [])] } };
  } catch (error) {
    const [, line = '1', column = '1', message = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
    const example = 'Write \\{ for a brace and \\< for a less-than sign.';
    return {
      ok: false,
      problem: { line: Number(line), column: Number(column), message: `the text cannot be read: ${message || String(error)}`, example },
    };
  }
}

/** Every node of a tree, parents first. */
export function* walk(node: Node): Generator<Node> {
  const stack: Node[] = [node];
  while (stack.length > 0) {
    const next = stack.pop()!;
    yield next;
    for (let i = (next.children?.length ?? 0) - 1; i >= 0; i -= 1) stack.push(next.children![i]!);
  }
}

/** A stretch of text below a node, with its place in the body; what only keeps two stretches apart has none. */
export interface Run {
  readonly text: string;
  readonly start?: Position;
}

/** The stretches of text below a node in reading order; a break and the cells of a table are kept apart by a blank. */
export function runsOf(node: Node): Run[] {
  const runs: Run[] = [];
  for (const inner of walk(node)) {
    if (inner.type === 'text' || inner.type === 'inlineCode') runs.push({ text: inner.value ?? '', start: inner.position?.start });
    else if (inner.type === 'break' || (inner.type === 'tableCell' && runs.length > 0)) runs.push({ text: ' ' });
  }
  return runs;
}

/** All text below a node, as a reader would read it; cells of a table are kept apart. */
export const textOf = (node: Node): string =>
  runsOf(node)
    .map((run) => run.text)
    .join('');

/** Nodes that hold a run of prose: what a reader takes as one paragraph. */
export const isProseBlock = (node: Node) => node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'heading';

/** The prose of a body, block after block, without markup: for search, word counts and checks. */
export function plainText(root: Node): string {
  return [...walk(root)].filter(isProseBlock).map(textOf).join('\n\n');
}
