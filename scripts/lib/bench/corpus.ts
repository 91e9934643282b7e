import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { volumePath } from '../../../src/files/schemaVersion.ts';
import { contentPath, readText } from '../../../src/files/text.ts';
import { readPatterns } from './patterns.ts';
import { photo } from './photo.ts';
import { PHOTO, syntheticPractice, type Synthetic } from './synthetic.ts';

/** How many made-up practices, and how many of them make a volume. */
export interface Size {
  readonly practices: number;
  readonly volumeSize: number;
}

export const volumesOf = ({ practices, volumeSize }: Size): number => Math.ceil(practices / volumeSize);

interface RealVolume {
  readonly title: Readonly<Record<string, string>>;
  readonly years: { readonly from: number };
  readonly dates: { readonly opened: string };
}

/**
 * A volume for made-up practices of any year. It is open, whatever the real one is: nobody published it.
 * @param real the text of the first real volume’s file
 * @param languages those of its texts
 */
export function syntheticVolume(real: string, number: number, languages: readonly string[]): string {
  const { schema: _, signedOff: __, ...volume } = parse(real) as RealVolume & Record<string, unknown>;
  const title = Object.fromEntries(Object.entries(volume.title).map(([language, text]) => [language, `${text} ${number}`]));
  const made = { number, title, status: 'open', years: { from: volume.years.from }, languages, dates: { opened: volume.dates.opened } };
  return stringify({ ...volume, ...made }, { lineWidth: 0 });
}

async function writePractice(folder: string, { text, translations, hasPhoto }: Synthetic, n: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mdx'), text);
  for (const [language, translated] of translations) writeFileSync(join(folder, `${language}.mdx`), translated);
  if (hasPhoto) writeFileSync(join(folder, PHOTO), await photo(n));
}

/**
 * Writes volumes of made-up practices. The same size gives the same bytes.
 * @param root project whose practices are the patterns
 * @param target folder whose `content/volumes` they go to
 */
export async function writeCorpus(root: string, target: string, size: Size): Promise<void> {
  const patterns = readPatterns(root);
  const languages = ['en', ...new Set(patterns.flatMap(({ translations }) => [...translations.keys()]))];
  const real = readText(root, volumePath(1));
  for (let n = 0; n < size.practices; n++) {
    const number = Math.floor(n / size.volumeSize) + 1;
    const practice = syntheticPractice(patterns, n);
    await writePractice(join(target, contentPath('volumes', String(number), 'practices', practice.slug)), practice, n);
    if (n % size.volumeSize === 0) writeFileSync(join(target, volumePath(number)), syntheticVolume(real, number, languages));
  }
}
