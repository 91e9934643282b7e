import type { CountryRecord } from '../schemas/country.ts';
import type { LinkEntry, LinkHistory, LinkStatus } from '../schemas/linkHistory.ts';
import type { Practice } from './practice.ts';

/** Days that must lie between two failed checks before an address counts as dead: sites are down for a day, or for a week. */
export const DEAD_AFTER_DAYS = 14;

/**
 * What a check tells. `refuses`: a program was turned away, a reader may not be. `doubtful`: a browser may well manage what
 * failed here (a certificate without its chain, a loop that cookies end), or the answer is no page that anybody cited.
 */
export type LinkOutcome = 'answers' | 'refuses' | 'doubtful' | 'fails';

const DOUBTFUL = ['loop', 'malformed', 'moved-to-front', 'tls'];

/** What a status means for the address. */
export function outcomeOf(status: LinkStatus): LinkOutcome {
  if (DOUBTFUL.includes(status)) return 'doubtful';
  if (/^2/.test(status)) return 'answers';
  return /^[1349]/.test(status) && status !== '404' && status !== '410' ? 'refuses' : 'fails';
}

/** One check of one address. */
export interface LinkCheck {
  readonly day: string;
  readonly status: LinkStatus;
  readonly movedTo?: string;
  readonly sentTo?: string;
}

/** The days on which an address failed or answered, with one more check. Only an answer ends a run of failures. */
function daysWith(before: LinkEntry | undefined, { day, status }: LinkCheck) {
  const outcome = outcomeOf(status);
  if (outcome === 'answers') return { lastOk: day };
  const failed = outcome === 'fails' ? { firstFailed: before?.firstFailed ?? day, lastFailed: day } : {};
  const { firstFailed, lastFailed, lastOk } = before ?? {};
  return { ...(firstFailed && { firstFailed }), ...(lastFailed && { lastFailed }), ...failed, ...(lastOk && { lastOk }) };
}

/** What is known about an address after one more check. A proposed copy stays known. */
export function afterCheck(before: LinkEntry | undefined, check: LinkCheck): LinkEntry {
  const { day, status, ...led } = check;
  return {
    ...daysWith(before, check),
    lastChecked: day,
    lastStatus: status,
    ...led,
    ...(before?.archivedAt && { archivedAt: before.archivedAt }),
  };
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whole days from one day to another, negative if the other lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

const later = (a: string, b: string) => (a > b ? a : b);

/**
 * Is an address dead? Two failed checks at least `DEAD_AFTER_DAYS` apart, with no answer in between.
 * @param seen day on which an editor last read it, which counts as an answer
 */
export const isDead = ({ firstFailed, lastFailed }: LinkEntry, seen: string): boolean =>
  firstFailed !== undefined && lastFailed !== undefined && daysBetween(later(firstFailed, seen), lastFailed) >= DEAD_AFTER_DAYS;

/** Address of the proposed copy. Only the time stamp is the archive's; the rest is ours, so that its answer can lead nowhere else. */
export const archivedAddress = (address: string, { archivedAt }: LinkEntry): string | undefined =>
  archivedAt && `https://web.archive.org/web/${archivedAt}/${address}`;

/** Something that cites an address. */
export interface Citation {
  readonly address: string;
  readonly title: string;
  /** Day on which an editor last read it. */
  readonly seen: string;
  /** Copy that the record names. */
  readonly archived?: string | undefined;
  readonly where:
    | { readonly kind: 'practice'; readonly volume: number; readonly slug: string; readonly number: number }
    | { readonly kind: 'country'; readonly iso3: string };
}

/** The sources of a practice, in its order. */
export const citedBy = ({ volume, slug, record }: Pick<Practice, 'volume' | 'slug' | 'record'>): Citation[] =>
  record.sources.map(({ url, title, accessed, archived }, i) => ({
    address: url,
    title,
    seen: accessed,
    archived,
    where: { kind: 'practice', volume, slug, number: i + 1 },
  }));

/** The documents, offices and findings of a country file. */
export const citedByCountry = ({ country, reviewed, policies, legal, institutions, conditions }: CountryRecord): Citation[] =>
  [...policies, ...legal, ...institutions.map(({ name, url }) => ({ title: name, url })), ...conditions].map(({ title, url }) => ({
    address: url,
    title,
    seen: reviewed.date,
    where: { kind: 'country', iso3: country },
  }));

/** What a page says about an address that no longer answers. */
export interface DeadLink {
  /** Newest day on which it was seen, by an editor or by the check. */
  readonly lastSeen: string;
  /** A copy: the record's, or else the one that the archive proposed. */
  readonly copy: { readonly address: string; readonly proposed: boolean } | undefined;
}

/** What to say about a citation; undefined while its address is not known to be dead. */
export function deadLink({ address, seen, archived }: Citation, history: LinkHistory): DeadLink | undefined {
  const entry = history.addresses[address];
  if (!entry || !isDead(entry, seen)) return undefined;
  const proposed = archivedAddress(address, entry);
  const copy = archived ? { address: archived, proposed: false } : proposed ? { address: proposed, proposed: true } : undefined;
  return { lastSeen: later(entry.lastOk ?? seen, seen), copy };
}

/**
 * What the page of a practice says of its sources, by their order: nothing in a frozen volume, whose pages stay as they were published.
 * The portal lists the dead links of all volumes.
 */
export const sourceMarks = (
  practice: Pick<Practice, 'volume' | 'slug' | 'record'>,
  history: LinkHistory,
  isFrozen: boolean,
): (DeadLink | undefined)[] => (isFrozen ? [] : citedBy(practice).map((citation) => deadLink(citation, history)));

/** What a history comes to. Days are those of the oldest and the newest check. */
export interface LinkSummary {
  readonly checked: number;
  readonly counts: Readonly<Record<LinkOutcome, number>>;
  readonly from: string;
  readonly to: string;
}

/** Counts the addresses of a history by their newest check; undefined if nothing was checked yet. */
export function linkSummary({ addresses }: LinkHistory): LinkSummary | undefined {
  const entries = Object.values(addresses);
  if (entries.length === 0) return undefined;
  const counts = { answers: 0, refuses: 0, doubtful: 0, fails: 0 };
  for (const { lastStatus } of entries) counts[outcomeOf(lastStatus)] += 1;
  const days = entries.map(({ lastChecked }) => lastChecked).sort();
  return { checked: entries.length, counts, from: days[0]!, to: days.at(-1)! };
}
