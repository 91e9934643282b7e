import type { VolumePlace } from './formData.ts';

/** The volume for practices of a start year; undefined if none takes that year, or the one that does is published. */
export const volumeFor = (started: unknown, volumes: readonly VolumePlace[]): VolumePlace | undefined =>
  volumes.find(
    ({ status, years }) =>
      typeof started === 'number' && status !== 'published' && started >= years.from && started <= (years.to ?? Infinity),
  );

/** Path of a practice’s original in the project. */
export const practicePath = (volume: number, slug: string): string => `content/volumes/${volume}/practices/${slug}/index.mdx`;
