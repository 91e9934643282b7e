import { readChanges } from '../files/editions.ts';
import { projectRoot } from '../files/text.ts';
import { readVolumes } from '../files/volumes.ts';
import type { Changes } from '../schemas/edition.ts';
import type { Volume } from '../schemas/volume.ts';
import { volumesInScope } from '../site.ts';

/** Published volumes of this build. */
export const publishedVolumes = (): Volume[] =>
  readVolumes().filter(({ number, status }) => status === 'published' && volumesInScope().includes(number));

/** Paths of the files that only published volumes have. */
export const publishedPaths = () => publishedVolumes().map(({ number }) => ({ params: { volume: String(number) }, props: { number } }));

/** The change log of a volume, newest edition first; undefined while it is not published. */
export const changeLog = (volume: Volume): Changes['editions'] | undefined =>
  volume.status === 'published' ? readChanges(projectRoot, volume.number)?.editions : undefined;
