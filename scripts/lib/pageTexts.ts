import { names } from '../../src/files/list.ts';
import { contentPath } from '../../src/files/text.ts';
import { allowedComponents, forewordComponents, type Components } from '../../src/markdown/subset.ts';
import type { ContentTree } from './contentTree.ts';

/** A text that is no practice's: a page or a foreword. */
export interface PageText {
  /** Path with forward slashes from the project's folder. */
  readonly path: string;
  readonly language: string;
  /** Components that this kind of text may use. */
  readonly components: Components;
}

const textsIn = (root: string, folder: string, pattern: RegExp) =>
  names(root, folder)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

/** `foreword.mdx` is English, as every original is; a translation carries its language: `foreword.ar.mdx`. */
const languageOfForeword = (path: string) => /foreword\.([a-z]{2,3})\.mdx$/.exec(path)?.[1] ?? 'en';

/** Pages in every language, then the forewords of the volumes: those that the check is about. */
export function* pageTexts(tree: Pick<ContentTree, 'root' | 'volumes' | 'wants'>): Generator<PageText> {
  for (const page of everyPageText(tree)) if (tree.wants(page.path)) yield page;
}

function* everyPageText({ root, volumes }: Pick<ContentTree, 'root' | 'volumes'>): Generator<PageText> {
  for (const language of names(root, contentPath('pages')))
    for (const path of textsIn(root, contentPath('pages', language), /\.mdx$/)) yield { path, language, components: allowedComponents };
  for (const { number } of volumes)
    for (const path of textsIn(root, contentPath('volumes', String(number)), /^foreword.*\.mdx$/))
      yield { path, language: languageOfForeword(path), components: forewordComponents };
}
