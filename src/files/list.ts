import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentPath } from './text.ts';

/** Names in a folder, sorted by code point so that no machine's order shows; empty if the folder is not there. */
export function names(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path)).sort();
  } catch {
    return [];
  }
}

/** Where a practice's files lie. */
export interface PracticePlace {
  readonly volume: number;
  readonly slug: string;
  /** Folder with forward slashes: `content/volumes/1/practices/x-road-data-exchange`. */
  readonly folder: string;
}

/** Numbers of the volumes, ascending. Folders that are no number are left to the check to report. */
export const listVolumes = (root: string): number[] =>
  names(root, contentPath('volumes'))
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);

/** Where the files of a practice lie. */
export const practicePlace = ({ volume, slug }: Pick<PracticePlace, 'volume' | 'slug'>): PracticePlace => ({
  volume,
  slug,
  folder: contentPath('volumes', String(volume), 'practices', slug),
});

/** Folders of practices, by volume and then by name. */
export const listPractices = (root: string, volumes: readonly number[] = listVolumes(root)): PracticePlace[] =>
  volumes.flatMap((volume) => {
    const folder = contentPath('volumes', String(volume), 'practices');
    return names(root, folder)
      .filter((name) => !name.startsWith('.'))
      .map((slug) => practicePlace({ volume, slug }));
  });
