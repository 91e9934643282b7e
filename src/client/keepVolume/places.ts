/** Names that what keeps a volume, its worker and its pages share. Addresses are those of the volume's own folder: `/ar/volumes/1/`. */

/** Cache of a volume that is kept; it counts as whole while the mark is in it. */
export const keptName = (home: string): string => `compendium-kept ${home}`;

/** Cache of files on their way: they join the others when all are there. */
export const comingName = (home: string): string => `compendium-coming ${home}`;

/** Where the list of a whole volume lies in its cache. The site has nothing at this address. */
export const markOf = (home: string): string => `${home}keep/whole.json`;

/** The page that stands in for pages that are not kept. */
export const offlineOf = (home: string): string => `${home}keep/offline/`;

export const workerOf = (scope: string): string => `${scope}worker.js`;

/** The part of a volume's folder that is the same in every language: `/volumes/1/`. Undefined for any other folder. */
export const volumePart = (home: string): string | undefined => /\/volumes\/\d+\/$/.exec(home)?.[0];

/** Header that holds a kept file's digest as its list has it. */
export const DIGEST = 'Compendium-Digest';
