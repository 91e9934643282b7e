import { parseFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { TEXT } from '../../../src/schemas/questions.ts';
import { sections } from '../../../src/schemas/text.ts';
import type { Path } from '../../../src/submission/paths.ts';
import { splitAnswers, type Answers } from '../../../src/submission/answers.ts';

/** Where answers stand in a file, so that what is wrong can be said at its line. */
export interface Origin {
  /** Line of the answer at a path, or of what is nearest to it; counted from 1. */
  lineOf(path: Path): number;
}

/** An origin without lines: one long JSON text, or no file at all. */
export const nowhere: Origin = { lineOf: () => 1 };

/** First line of each section that says something, by the section’s name; counted from 1. */
function sectionLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { name, heading } of sections) {
    const at = lines.findIndex((line) => line.trimEnd() === `## ${heading}`);
    const text = at < 0 ? -1 : lines.findIndex((line, i) => i > at && line.trim() !== '');
    if (text >= 0) found.set(name, text + 1);
  }
  return found;
}

/** Where answers stand in the file of a practice. */
export function originInPractice(file: string): Origin {
  const frontmatter = parseFrontmatter(file);
  const lines = sectionLines(file.split(/\r\n|\r|\n/));
  return {
    lineOf: (path) => (path[0] === TEXT ? lines.get(String(path[1])) : frontmatter?.locate(path).line) ?? frontmatter?.bodyLine ?? 1,
  };
}

/** A place in answers: the path, and how many lines below its first. */
export interface PlaceInAnswers {
  readonly path: Path;
  readonly below: number;
}

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]))]
    : [path];

/** The way back from a line of a practice’s file, as `writePracticeFile` writes it, to the answer that stands there. */
export function answerAt(file: string, answers: Answers): (line: number) => PlaceInAnswers {
  const origin = originInPractice(file);
  const { record, text } = splitAnswers(answers);
  const places = [...pathsOf(record).slice(1), ...Object.keys(text).map((name): Path => [TEXT, name])].map(
    (path) => [origin.lineOf(path), path] as const,
  );
  return (line) => {
    const before = places.filter(([first]) => first <= line).sort(([a], [b]) => b - a)[0];
    return before ? { path: before[1], below: line - before[0] } : { path: [], below: 0 };
  };
}
