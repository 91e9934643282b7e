import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../../src/domain/practice.ts';
import { volumeDigest } from '../../../src/files/books.ts';
import { readVolumes } from '../../../src/files/volumes.ts';
import type { Volume } from '../../../src/schemas/volume.ts';
import { today } from '../checkContent.ts';

/** What a book is stamped with. */
export interface Edition {
  readonly volume: Volume;
  /** YYYY-MM-DD: of publication, or of the newest review, or what SOURCE_DATE_EPOCH says. Never of the clock. */
  readonly date: string;
  /** Version of the program and the beginning of the digest of the volume's content, e.g. `0.1.0+3fa8c21d`. */
  readonly version: string;
  /** SHA-256 of the volume's content. */
  readonly content: string;
}

const newestReview = (practices: readonly Practice[]) =>
  practices
    .map(({ record }) => record.reviewed.date)
    .sort()
    .at(-1);

/** The stamp of the book of a volume. */
export function editionOf(root: string, number: number, practices: readonly Practice[], env: NodeJS.ProcessEnv = process.env): Edition {
  const volume = readVolumes(root).find((candidate) => candidate.number === number)!;
  const own = volume.dates.published ?? newestReview(practices) ?? volume.dates.opened;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const content = volumeDigest(root, number);
  return { volume, date: env['SOURCE_DATE_EPOCH'] ? today(env) : own, version: `${version}+${content.slice(0, 8)}`, content };
}
