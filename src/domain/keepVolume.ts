/** A file of a volume that is kept on the device. */
export interface KeepFile {
  /** Its address, without the host. */
  readonly path: string;
  readonly bytes: number;
  /** First digits of the SHA-256 of its bytes: they tell states of one file apart and guard against nobody. */
  readonly digest: string;
}

/** `/volumes/<n>/keep.<language>.json`: all that a reader of a language needs of a volume without a network. */
export interface KeepList {
  readonly volume: number;
  readonly language: string;
  /** Edition of a volume that is published. */
  readonly edition?: string;
  /** Pages to read: the volume’s own and its practices. */
  readonly pages: number;
  /** Files of the volume’s own site, sorted by path. */
  readonly files: readonly KeepFile[];
  /** Files of the portal that these need. A volume does not know their bytes, so they come anew with every state that is kept. */
  readonly beside: readonly string[];
}

/** Hexadecimal digits of a digest in a list. */
export const DIGEST_DIGITS = 16;

/** What lies on the device: digests by path. */
export type Held = ReadonlyMap<string, string>;

/** Files of a list that are not on the device as the list has them. */
export const missing = (list: KeepList, held: Held): KeepFile[] => list.files.filter(({ path, digest }) => held.get(path) !== digest);

export const bytesOf = (files: readonly KeepFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** What a look at the device and at the site has found. */
export interface Found {
  /** The list that the site has now; undefined if it could not be had. */
  readonly offered: KeepList | undefined;
  /** The list that was kept as a whole, and on which day (ISO 8601). */
  readonly whole: { readonly list: KeepList; readonly on: string } | undefined;
  readonly held: Held;
}

/** What the site has beyond a whole volume on the device. */
export interface Newer {
  readonly list: KeepList;
  /** Files that are new, changed or gone. */
  readonly changed: number;
  /** Bytes of those that are still to be fetched. */
  readonly bytes: number;
}

/**
 * How things stand with a volume on a device:
 * - `unknown`: nothing is kept, and the site does not say what there is
 * - `offer`: nothing is kept
 * - `part`: it was begun and is not whole; `list` is undefined where the site does not say what is missing
 * - `kept`: it is whole, and the site has the same, something newer, or does not say
 */
export type Standing =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'offer'; readonly list: KeepList }
  | { readonly kind: 'part'; readonly list: KeepList | undefined; readonly have: number }
  | { readonly kind: 'kept'; readonly list: KeepList; readonly on: string; readonly site: 'same' | 'silent' | Newer };

/** Paths that two lists do not have alike. A file that went makes what is kept an older state, too. */
function changedPaths(list: KeepList, offered: KeepList): string[] {
  const held = (files: readonly KeepFile[]): Held => new Map(files.map(({ path, digest }) => [path, digest]));
  const differ = [...missing(offered, held(list.files)), ...missing(list, held(offered.files))];
  return [...new Set(differ.map(({ path }) => path))];
}

function siteBeside(list: KeepList, { offered, held }: Found): 'same' | 'silent' | Newer {
  if (!offered) return 'silent';
  const changed = changedPaths(list, offered).length;
  return changed === 0 ? 'same' : { list: offered, changed, bytes: bytesOf(missing(offered, held)) };
}

export function standing(found: Found): Standing {
  const { offered, whole, held } = found;
  if (whole) return { kind: 'kept', ...whole, site: siteBeside(whole.list, found) };
  if (held.size > 0)
    return { kind: 'part', list: offered, have: offered ? offered.files.length - missing(offered, held).length : held.size };
  return offered ? { kind: 'offer', list: offered } : { kind: 'unknown' };
}

/**
 * Scopes of workers that a volume leaves behind when one language of it is removed.
 * @param scopes those of the language, its own folder first, the folder of the originals last
 * @param remaining folders of the languages of this volume that stay on the device; they all need the folder of the originals
 */
export const scopesToLeave = (scopes: readonly string[], remaining: readonly string[]): string[] =>
  scopes.filter((scope) => !remaining.includes(scope) && (remaining.length === 0 || scope !== scopes.at(-1)));
