import { CITATION } from '../../../src/markdown/citations.ts';
import { parseFrontmatter, type Frontmatter } from '../../../src/markdown/frontmatter.ts';
import type { Position } from '../../../src/markdown/locatedYaml.ts';
import { isProseBlock, parseBody, runsOf, walk, type Node, type ParsedBody } from '../../../src/markdown/tree.ts';
import { once } from '../../../src/files/text.ts';
import { validPractices, type ContentTree } from '../contentTree.ts';
import { pageTexts } from '../pageTexts.ts';
import { namesIn, proseIn } from './record.ts';
import { sentencesIn, type Sentence } from './sentences.ts';

/** A piece of an English text as a reader reads it, with the way back to its place in the file. */
export interface Passage {
  /** Running text of the body; a heading, a row of a table or the title; the summary or description; another field of the record. */
  readonly kind: 'paragraph' | 'label' | 'summary' | 'field';
  /** Without markup; a citation is blanks of the same length, so that offsets stay true. */
  readonly text: string;
  /** Its sentences. */
  sentences(): readonly Sentence[];
  /** Place in the file of the character at an offset in the text. */
  at(offset: number): Position;
}

/** One English text: a practice's original, a page or a foreword. */
export interface Prose {
  readonly file: string;
  readonly passages: readonly Passage[];
  /** Words of the names that the record gives: offices, programmes, titles of sources. Empty for pages. */
  names(): ReadonlySet<string>;
}

const passage = (kind: Passage['kind'], text: string, at: Passage['at']): Passage => ({
  kind,
  text,
  at,
  sentences: once(() => sentencesIn(text)),
});

const blankCitations = (text: string) => text.replace(CITATION, (citation) => ' '.repeat(citation.length));

/** Line ends end no sentence: a paragraph may be broken into lines anywhere. */
const onOneLine = (text: string) => text.replace(/\s/g, ' ');

/** Place of a character of a stretch of text that may hold line ends. */
function within(run: string, start: Position, offset: number): Position {
  const lines = run.slice(0, offset).split('\n');
  const last = lines.at(-1)!.length;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
}

function passageOf(block: Node, bodyLine: number): Passage {
  const runs = runsOf(block);
  const at = (offset: number): Position => {
    let left = offset;
    let place: Position = block.position!.start;
    for (const { text, start } of runs) {
      if (start) place = within(text, start, Math.min(left, text.length));
      if (left < text.length) break;
      left -= text.length;
    }
    return { line: place.line + bodyLine - 1, column: place.column };
  };
  const text = onOneLine(blankCitations(runs.map((run) => run.text).join('')));
  return passage(block.type === 'paragraph' ? 'paragraph' : 'label', text, at);
}

const passagesOfBody = (body: ParsedBody | undefined, bodyLine: number): Passage[] =>
  body?.ok ? [...walk(body.root)].filter(isProseBlock).map((block) => passageOf(block, bodyLine)) : [];

const KIND_OF: Readonly<Record<string, Passage['kind']>> = { title: 'label', summary: 'summary', description: 'summary' };

const passagesOfRecord = (record: unknown, frontmatter: Frontmatter): Passage[] =>
  proseIn(record).map(({ path, text }) => passage(KIND_OF[String(path[0])] ?? 'field', onOneLine(text), () => frontmatter.locate(path)));

function* readProse(tree: ContentTree): Generator<Prose> {
  for (const { path: file, record, frontmatter, body } of validPractices(tree)) {
    const passages = [...passagesOfRecord(record, frontmatter!), ...passagesOfBody(body, frontmatter!.bodyLine)];
    yield { file, passages, names: once(() => namesIn(record)) };
  }
  for (const { path: file, language } of pageTexts(tree)) {
    const parts = language === 'en' ? parseFrontmatter(tree.read(file).text ?? '') : undefined;
    if (!parts) continue;
    const passages = [...passagesOfRecord(parts.data, parts), ...passagesOfBody(parseBody(parts.body), parts.bodyLine)];
    yield { file, passages, names: once(() => new Set<string>()) };
  }
}

const kept = new WeakMap<ContentTree, readonly Prose[]>();

/** Every English text of the content, taken apart once for all rules of style. */
export function proseOf(tree: ContentTree): readonly Prose[] {
  if (!kept.has(tree)) kept.set(tree, [...readProse(tree)]);
  return kept.get(tree)!;
}
