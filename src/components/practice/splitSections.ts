export interface Section {
  /** The id of its heading. */
  readonly id: string;
  readonly html: string;
}

/**
 * Cuts a rendered text before each heading of level 2, so that tables can stand behind the section they belong to.
 * The text comes from our own Markdown pipeline, which writes headings in one way only.
 */
export function splitSections(html: string): { before: string; sections: Section[] } {
  const pieces = html.split(/(?=<h2[ >])/);
  const before = /^<h2[ >]/.test(pieces[0] ?? '') ? '' : (pieces.shift() ?? '');
  return { before, sections: pieces.map((part) => ({ id: /^<h2 id="([^"]*)"/.exec(part)?.[1] ?? '', html: part })) };
}
