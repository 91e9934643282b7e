import { listVolumes } from '../../src/files/list.ts';

/**
 * A part of the joined site that is built on its own, in a process of its own: the portal's pages, the search over all volumes,
 * or one volume with its search. Names of the portal and the volumes as `src/site.ts` reads them.
 */
export type SiteName = 'portal' | 'search' | `volume-${number}`;

/** All parts, the longest first: volumes are many and fill the cores beside those two. */
export const allSites = (root: string): SiteName[] => [
  'portal',
  'search',
  ...listVolumes(root).map((number): SiteName => `volume-${number}`),
];

/** Number of a volume’s site; undefined for the others. */
export const volumeOf = (site: SiteName): number | undefined =>
  site.startsWith('volume-') ? Number(site.slice('volume-'.length)) : undefined;
