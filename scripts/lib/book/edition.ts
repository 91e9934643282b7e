import type { Practice } from '../../../src/domain/practice.ts';
import { volumeDigest } from '../../../src/files/books.ts';
import { readVolumes } from '../../../src/files/volumes.ts';
import type { Volume } from '../../../src/schemas/volume.ts';
import { newestReview, stampOf, type Stamp } from '../stamp.ts';

/** What a book is stamped with: its date is that of publication, or of the newest review. */
export interface Edition extends Stamp {
  readonly volume: Volume;
}

/** The stamp of the book of a volume. */
export function editionOf(root: string, number: number, practices: readonly Practice[], env: NodeJS.ProcessEnv = process.env): Edition {
  const volume = readVolumes(root).find((candidate) => candidate.number === number)!;
  const own = volume.dates.published ?? newestReview(practices) ?? volume.dates.opened;
  return { volume, ...stampOf(root, own, volumeDigest(root, number), env) };
}
