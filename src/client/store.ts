/**
 * What a reader keeps on the device. Storage may be off, full or filled by something else:
 * nothing here throws, and without it every page goes on as if nothing had been kept.
 */

/** Every text that is ever kept, by key; volumes, which are files, lie in caches (`keepVolume/places.ts`). Nothing of it leaves the device, unless the reader saves it as a file. */
export const KEYS = {
  /** The reader’s country: ISO 3166-1 alpha-3 in upper case. */
  country: 'compendium.country',
  /** What the reader answered where no data tell, by country and requirement. */
  answers: 'compendium.answers',
  /** Practices kept for comparison, as `shortlist.ts` writes them. */
  shortlist: 'compendium.shortlist',
  /** Practices that are being written, as `form/drafts.ts` writes them. */
  drafts: 'compendium.drafts',
} as const;

type Key = (typeof KEYS)[keyof typeof KEYS];

/** The text kept under a key. Null if there is none; undefined if the browser keeps nothing for this site. */
export function readKept(key: Key): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets it (undefined). @returns whether the browser did as asked */
export function writeKept(key: Key, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
