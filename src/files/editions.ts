import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES, MANIFEST } from '../domain/editions.ts';
import { changesSchema, manifestSchema, type Changes, type Manifest } from '../schemas/edition.ts';
import { contentPath, readText } from './text.ts';

/** Folder of a volume, from the project’s folder, without a slash at its end. */
export const volumeFolder = (volume: number): string => contentPath('volumes', String(volume));

/** A file of a volume, from the project’s folder. @param name path in the volume’s folder */
export const inVolume = (volume: number, name: string): string => `${volumeFolder(volume)}/${name}`;

const readJson = (root: string, path: string): unknown =>
  existsSync(join(root, path)) ? (JSON.parse(readText(root, path)) as unknown) : undefined;

/** What was published of a volume; undefined before it is frozen. @throws if the file was changed by hand into something else */
export function readManifest(root: string, volume: number): Manifest | undefined {
  const data = readJson(root, inVolume(volume, MANIFEST));
  return data === undefined ? undefined : manifestSchema.parse(data);
}

/** The change log of a volume; undefined before it is frozen. @throws like {@link readManifest} */
export function readChanges(root: string, volume: number): Changes | undefined {
  const data = readJson(root, inVolume(volume, CHANGES));
  return data === undefined ? undefined : changesSchema.parse(data);
}
