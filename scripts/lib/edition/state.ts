import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeChanges, MANIFEST, VOLUME_PART, type ErrataByPart, type PartChange } from '../../../src/domain/editions.ts';
import { inVolume, readManifest } from '../../../src/files/editions.ts';
import type { Manifest } from '../../../src/schemas/edition.ts';
import type { Erratum } from '../../../src/schemas/erratum.ts';
import { validPractices, type CheckedVolume, type ContentTree } from '../contentTree.ts';
import { volumeDigests } from './volumeFiles.ts';

/** Errata of a volume and of its practices, by part; parts without any are left out. */
export function errataOf(tree: ContentTree, number: number): ErrataByPart {
  const volume = tree.volumes.find((candidate) => candidate.number === number)?.volume;
  const parts: [string, readonly Erratum[]][] = [
    ...validPractices(tree)
      .filter((practice) => practice.volume === number)
      .map((practice): [string, readonly Erratum[]] => [`practices/${practice.slug}`, practice.record.errata]),
    [VOLUME_PART, volume?.errata ?? []],
  ];
  return Object.fromEntries(parts.filter(([, errata]) => errata.length > 0));
}

/** A published volume: what the newest edition holds, and what differs from it. */
export interface Published {
  readonly manifest: Manifest;
  readonly changes: readonly PartChange[];
}

/**
 * Holds a volume against its manifest.
 * @returns undefined if it has none
 * @throws if the manifest is not one
 */
export function publishedState(tree: ContentTree, number: number): Published | undefined {
  const manifest = readManifest(tree.root, number);
  if (!manifest) return undefined;
  const now = { files: volumeDigests(tree.root, number), errata: errataOf(tree, number) };
  return { manifest, changes: judgeChanges(manifest, now) };
}

/** Does the file say so? Asked of what it holds, because a record that does not fit must not drop out of what is verified. */
const saysPublished = ({ yaml }: CheckedVolume) => (yaml?.data as { status?: unknown } | undefined)?.status === 'published';

/** Numbers of the volumes that say that they are published, or of which a manifest says so. */
export const publishedVolumes = ({ root, volumes }: ContentTree): number[] =>
  volumes
    .filter((volume) => saysPublished(volume) || existsSync(join(root, inVolume(volume.number, MANIFEST))))
    .map(({ number }) => number);
