import { disguisesIn, type Disguise } from '../../src/domain/characters.ts';
import { countryFiles } from '../../src/files/countryRecords.ts';
import { contentPath } from '../../src/files/text.ts';
import { parseFrontmatter, type Frontmatter } from '../../src/markdown/frontmatter.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { parseBody, walk, type Node } from '../../src/markdown/tree.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import type { ContentTree } from '../lib/contentTree.ts';
import { leaves } from '../lib/editorial/record.ts';
import { invisible } from '../lib/fix/textMends.ts';
import { pageTexts } from '../lib/pageTexts.ts';
import type { Found, Rule } from '../lib/rule.ts';

const code = (mark: string) => `U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const words: Readonly<Record<Disguise['kind'], (mark: string) => readonly [message: string, example: string]>> = {
  control: (mark) => [`there is a control character here (${code(mark)})`, 'Delete it; a line ends with Enter, nothing else.'],
  direction: (mark) => [
    `a mark turns the direction of the text here (${code(mark)})`,
    'Delete it. In Arabic, U+200E and U+200F may stand beside a Latin name or a number.',
  ],
  invisible: (mark) => [`there is a character here that nobody sees (${code(mark)})`, 'Delete it, or npm run check:fix does.'],
  replacement: () => ['a character was lost here when the file was converted', 'Write it anew: é, not \uFFFD.'],
  private: (mark) => [`there is a character here that no font shows (${code(mark)})`, 'Write it with letters.'],
  decorated: (mark) => [`a letter is a drawing of one (${code(mark)})`, 'Write plain letters, and **bold** for bold.'],
  mixed: (word) => [
    `“${word}” mixes alphabets: ${[...word].map((c) => (/\p{Script=Latin}|\P{L}/u.test(c) ? c : `${c} (${code(c)})`)).join('')}`,
    'Write the word with the letters of one alphabet.',
  ],
};

const said = ({ kind, text }: Disguise): Pick<Found, 'message' | 'example'> => {
  const [message, example] = words[kind](text);
  return { message, example };
};

/** What is disguised in a text as it stands in the file. */
function* inText(file: string, text: string): Generator<Found> {
  const plain = text.replace(/^\uFEFF/, '');
  for (const disguise of disguisesIn(plain)) {
    const before = plain.slice(0, disguise.offset).split(/\r\n|\r|\n/);
    yield { file, line: before.length, column: before.at(-1)!.length + 1, ...said(disguise) };
  }
}

/** YAML writes any character as "\\u202E", too. */
function* inValues(file: string, yaml: LocatedYaml): Generator<Found> {
  for (const { path, text } of leaves(yaml.data))
    for (const disguise of disguisesIn(text)) yield { file, ...yaml.locate(path), ...said(disguise) };
}

const ownTexts = ({ value, url, alt, attributes }: Node) => [value, url, alt, ...(attributes ?? []).map((attribute) => attribute.value)];

/** And Markdown as `&#x202E;`. */
function* inMarkup(file: string, { body, bodyLine }: Frontmatter): Generator<Found> {
  const parsed = parseBody(body);
  for (const node of parsed.ok ? walk(parsed.root) : [])
    for (const disguise of disguisesIn(
      ownTexts(node)
        .filter((text) => typeof text === 'string')
        .join('\n'),
    )) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      yield { file, line: line + bodyLine - 1, column, ...said(disguise) };
    }
}

/** What is written with an escape is looked for where there are escapes, and only if nothing stands in the open. */
function* inFile(file: string, text: string): Generator<Found> {
  const open = [...inText(file, text)];
  if (open.length > 0 || !/\\|&[#\w]+;/.test(text)) return yield* open;
  const parts = file.endsWith('.mdx') ? parseFrontmatter(text) : undefined;
  yield* inValues(file, parts ?? parseYaml(text));
  if (parts) yield* inMarkup(file, parts);
}

/** Paths of the files that are no practices and hold texts of authors. */
const otherFiles = (tree: ContentTree): string[] =>
  [
    ...[...pageTexts(tree)].map(({ path }) => path),
    ...tree.volumes.map(({ path }) => path),
    ...countryFiles(tree.root).map((name) => contentPath('countries', name)),
  ].filter(tree.wants);

export const characters: Rule = {
  name: 'characters',
  description: 'No character is invisible, turns the direction of the text or only looks like another one, except where a script needs it.',
  scope: 'practice',
  fix: [invisible],
  *check(tree) {
    for (const { path, text } of tree.asked) yield* inFile(path, text);
    for (const path of otherFiles(tree)) yield* inFile(path, tree.read(path).text ?? '');
  },
};
