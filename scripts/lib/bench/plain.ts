import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPractices, listVolumes, type PracticePlace } from '../../../src/files/list.ts';
import { practiceTexts, type PracticeFile } from '../../../src/files/practices.ts';
import { readCodes } from '../../../src/files/vocabularies.ts';
import { makePracticeSchema } from '../../../src/schemas/practice.ts';
import { PHOTO } from './synthetic.ts';

/**
 * A text without components, for generators that know only Markdown: a note becomes a quotation under its title.
 * Braces stand behind a backslash in MDX, which every Markdown takes away.
 */
export const plainMarkdown = (text: string): string =>
  text.replace(/<Note(?: title="([^"]*)")?>\s*([\s\S]*?)\s*<\/Note>/g, (_, title: string | undefined, inner: string) =>
    [...(title ? [`**${title}**`, ''] : []), ...inner.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n'),
  );

/** The names of the fields of a practice, in the order of its page. */
export const fieldNames = (root: string): string[] => Object.keys(makePracticeSchema(readCodes(root)).shape);

/** The file with a field that says its language; a generator cannot tell by the name alone. */
const plainFile = ({ text, translation }: PracticeFile): string =>
  plainMarkdown(text).replace(/^---\n/, `---\nlanguage: ${translation ?? 'en'}\n`);

function writePlace(root: string, place: PracticePlace, folder: string): void {
  const { volume, slug } = place;
  for (const file of practiceTexts(root, place)) {
    const own = join(folder, String(volume), file.translation ? `${slug}-${file.translation}` : slug);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.md'), plainFile(file));
    const picture = join(root, place.folder, PHOTO);
    if (!file.translation && existsSync(picture)) copyFileSync(picture, join(own, PHOTO));
  }
}

/**
 * Writes the practices of a project as plain Markdown: `1/land-titles/index.md`, its translation beside it as
 * `1/land-titles-ar/index.md`, the picture in the original's folder.
 * @param root project whose volumes are read
 * @param folder where they go
 * @returns the numbers of the volumes
 */
export function writePlain(root: string, folder: string): number[] {
  for (const place of listPractices(root)) writePlace(root, place, folder);
  return listVolumes(root);
}
