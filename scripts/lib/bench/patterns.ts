import { readPracticeFiles, type PracticeFile } from '../../../src/files/practices.ts';

/** The record of a practice as YAML holds it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text of a real practice: its fields and its sections. */
export interface PatternText {
  readonly fields: Fields;
  readonly sections: readonly string[];
}

/** A real practice from which made-up ones take lengths, fields and words. */
export interface Pattern extends PatternText {
  readonly slug: string;
  /** By language. */
  readonly translations: ReadonlyMap<string, PatternText>;
}

const textOf = ({ frontmatter }: PracticeFile): PatternText => ({
  fields: frontmatter!.data as Fields,
  sections: frontmatter!.body.split(/(?=^## )/m).filter((section) => section.trim()),
});

/** The practices of a project as patterns, in its order. */
export function readPatterns(root: string): Pattern[] {
  const folders = Map.groupBy(readPracticeFiles(root), (file) => file.folder);
  return [...folders.values()].map(([original, ...translations]) => ({
    slug: original!.slug,
    ...textOf(original!),
    translations: new Map(translations.map((file) => [file.translation!, textOf(file)])),
  }));
}
