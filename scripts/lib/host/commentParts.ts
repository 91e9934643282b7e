/**
 * The one comment under a pull request has two parts, which two workflows write, each when it is done. The marks between
 * them do not show. A mark fills a line, and no stranger's text does: it is one line, behind words of ours.
 */
export const partNames = ['check', 'preview'] as const;
export type PartName = (typeof partNames)[number];
export type Parts = Readonly<Partial<Record<PartName, string>>>;

/** First line of our comment; nobody else's begins like this by chance. */
const MARK = '<!-- compendium: pull request -->';
const markOf = (name: PartName) => `<!-- part: ${name} -->`;

/** Is this comment ours? Only if our workflow wrote it: anyone can copy the mark. */
export const isOurs = (comment: { readonly author: string; readonly body: string }): boolean =>
  comment.author === 'github-actions[bot]' && comment.body.startsWith(MARK);

/** The parts of our comment. */
export function readParts(body: string): Parts {
  const pieces = body.replaceAll('\r\n', '\n').split(/^<!-- part: (check|preview) -->$/m);
  return Object.fromEntries(partNames.flatMap((name) => (pieces.includes(name) ? [[name, pieces[pieces.indexOf(name) + 1]!.trim()]] : [])));
}

/** The comment made of its parts, the check first. */
export const writeParts = (parts: Parts): string =>
  [MARK, ...partNames.flatMap((name) => (parts[name] ? [markOf(name), parts[name]] : []))].join('\n');
