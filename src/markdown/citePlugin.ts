import { defineMdastPlugin, type MdastContent, type MdastPluginEntry } from 'satteri';
import { splitCitations, type TextPiece } from './citations.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { allowedComponents, checkSubset, forewordComponents } from './subset.ts';

const link = (number: number) => ({
  type: 'link' as const,
  url: `#source-${number}`,
  title: null,
  children: [{ type: 'text' as const, value: String(number) }],
});

/** `[1, 3]` becomes a superscript with a link to each source. */
function toNodes(piece: TextPiece): MdastContent[] {
  if ('text' in piece) return [{ type: 'text' as const, value: piece.text }];
  const links = piece.cites.flatMap((number, i) => (i > 0 ? [{ type: 'text' as const, value: ' ' }, link(number)] : [link(number)]));
  return [{ type: 'emphasis' as const, data: { hName: 'sup' }, children: links }];
}

/** Turns citations by number into links to the list of sources. */
export const citations = defineMdastPlugin({
  name: 'citations',
  text(node, context) {
    const pieces = splitCitations(node.value);
    if (pieces.some((piece) => 'cites' in piece)) context.replaceNode(node, pieces.flatMap(toNodes));
  },
});

/**
 * Refuses, inside the build, whatever the content check would refuse: a build started by another road
 * must not run what an author wrote.
 */
export const onlyAllowed: MdastPluginEntry = ({ source, fileURL }) => {
  const parts = parseFrontmatter(source);
  const [problem] = checkSubset(
    parts?.body ?? source,
    /\/foreword[^/]*\.mdx$/.test(fileURL?.pathname ?? '') ? forewordComponents : allowedComponents,
  );
  if (problem)
    throw new Error(
      `${fileURL?.pathname ?? 'text'}:${problem.line + (parts?.bodyLine ?? 1) - 1}:${problem.column} ${problem.message}. ${problem.example}`,
    );
  return citations;
};
