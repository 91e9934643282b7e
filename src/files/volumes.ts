import { parse } from 'yaml';
import { SCHEMA_VERSION } from '../../scripts/migrations/index.ts';
import { newerText } from '../../scripts/migrations/migrate.ts';
import { volumeSchema, type Volume } from '../schemas/volume.ts';
import { listVolumes } from './list.ts';
import { isTooNew, schemaVersionOf, upToDate, volumePath } from './schemaVersion.ts';
import { oncePerRoot, readText } from './text.ts';

/** Volumes by number. Throws if a file does not fit; the content check says where and why. */
export const readVolumes = oncePerRoot((root): readonly Volume[] =>
  listVolumes(root).map((number) => {
    const path = volumePath(number);
    if (isTooNew(root, number)) throw new Error(`${path}: ${newerText(schemaVersionOf(root, number), SCHEMA_VERSION)}`);
    const result = volumeSchema.safeParse(upToDate(root, number, 'volume', parse(readText(root, path))));
    if (!result.success) throw new Error(`${path}: run npm run check`);
    return result.data;
  }),
);

/** Is a volume published, and so frozen? Its pages then say nothing that can change after that day. */
export const isFrozen = (number: number, root?: string): boolean =>
  readVolumes(root).find((volume) => volume.number === number)?.status === 'published';
