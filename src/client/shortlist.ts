/**
 * The reader’s shortlist: which practices to compare. The same text is kept in the browser and saved as a file;
 * nothing in it is trusted, since a file may come from anybody.
 */

const FORMAT = 'compendium-shortlist';
const VERSION = 1;
/** More than anyone compares, and little enough to show and to read at once. */
export const MAX_KEPT = 200;
/** Bytes of a file that holds {@link MAX_KEPT} practices with long titles. */
export const MAX_FILE = 100_000;

/** A practice as the list names it. */
export interface Kept {
  readonly slug: string;
  /** Title when it was kept, in the language in which it was read. */
  readonly title: string;
}

export type Shortlist = readonly Kept[];

/** Why a text is no shortlist; each is a key of the interface’s strings below `shortlist.fault.`. */
export type Fault =
  | { readonly fault: 'not-json' | 'not-a-shortlist' | 'too-long' }
  | { readonly fault: 'newer-version'; readonly version: number }
  | { readonly fault: 'bad-entry'; readonly entry: number };

/** Is this a name of a practice as it stands in addresses? */
export const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

const isKept = (value: unknown): value is Kept => {
  const { slug, title } = (value ?? {}) as Record<string, unknown>;
  return isSlug(slug) && typeof title === 'string' && title.trim() !== '' && title.length <= 200;
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unique = (list: Shortlist): Shortlist => list.filter(({ slug }, i) => list.findIndex((other) => other.slug === slug) === i);

/**
 * Reads a shortlist.
 * @param text a file, or what the browser kept
 * @returns each practice once, in order; or the first fault
 */
export function parseShortlist(text: string): Shortlist | Fault {
  if (text.length > MAX_FILE) return { fault: 'too-long' };
  const data = readJson(text);
  if (data === undefined) return { fault: 'not-json' };
  const { format, version, practices } = (data ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || !Number.isInteger(version) || !Array.isArray(practices)) return { fault: 'not-a-shortlist' };
  if ((version as number) > VERSION) return { fault: 'newer-version', version: version as number };
  if (practices.length > MAX_KEPT) return { fault: 'too-long' };
  const bad = practices.findIndex((entry) => !isKept(entry));
  if (bad >= 0) return { fault: 'bad-entry', entry: bad + 1 };
  return unique((practices as Kept[]).map(({ slug, title }) => ({ slug, title })));
}

/** Was the text no shortlist? */
export const isFault = (result: Shortlist | Fault): result is Fault => 'fault' in result;

/** The text of a shortlist, as kept and as saved. */
export const formatShortlist = (practices: Shortlist): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, practices }, null, 1)}\n`;

/** Both lists as one, the first one’s practices first; no more than fit. */
export const merge = (list: Shortlist, more: Shortlist): Shortlist => unique([...list, ...more]).slice(0, MAX_KEPT);

export const without = (list: Shortlist, slug: string): Shortlist => list.filter((kept) => kept.slug !== slug);

/** The list with a practice added at its end, or taken away if it was there. */
export const toggleKept = (list: Shortlist, kept: Kept): Shortlist =>
  list.some(({ slug }) => slug === kept.slug) ? without(list, kept.slug) : merge(list, [kept]);
