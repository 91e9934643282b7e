import { parse } from 'yaml';
import { volumeSchema, type Volume } from '../schemas/volume.ts';
import { listVolumes } from './list.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';

/** Volumes by number. Throws if a file does not fit; the content check says where and why. */
export const readVolumes = oncePerRoot((root): readonly Volume[] =>
  listVolumes(root).map((number) => {
    const path = contentPath('volumes', String(number), 'volume.yaml');
    const result = volumeSchema.safeParse(parse(readText(root, path)));
    if (!result.success) throw new Error(`${path}: run npm run check`);
    return result.data;
  }),
);

/** Is a volume published, and so frozen? Its pages then say nothing that can change after that day. */
export const isFrozen = (number: number, root?: string): boolean =>
  readVolumes(root).find((volume) => volume.number === number)?.status === 'published';
