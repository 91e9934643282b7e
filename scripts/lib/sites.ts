import { listVolumes } from '../../src/files/list.ts';

/** A site that is built on its own: the portal, or one volume. Names as `src/site.ts` reads them. */
export type SiteName = 'portal' | `volume-${number}`;

/** All sites, volumes first: they are many and can run side by side. */
export const allSites = (root: string): SiteName[] => [...listVolumes(root).map((number): SiteName => `volume-${number}`), 'portal'];

/** Number of a volume’s site; undefined for the portal. */
export const volumeOf = (site: SiteName): number | undefined => (site === 'portal' ? undefined : Number(site.slice('volume-'.length)));
