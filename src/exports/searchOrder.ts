import type { Practice } from '../domain/practice.ts';

/** What results can be sorted by, besides how well they answer. */
export type OrderName = 'started' | 'evidence' | 'cost' | 'title';

/** Cost for sorting: unknown comes last. Fixed width, because the index compares text. */
const costKey = (practice: Practice) =>
  practice.cost.band ? String(Math.round(practice.cost.band.usdBase)).padStart(14, '0') : '99999999999999';

/** A practice's keys: texts that sort as their values do. @param title in the reader's language */
export const orderKeys = (practice: Practice, title: string): Record<OrderName, string> => ({
  started: String(practice.record.started),
  evidence: String(practice.evidence.grade),
  cost: costKey(practice),
  title: title.toLowerCase(),
});

/**
 * Name of the part of the search index that holds what is shown of a practice. All parts begin alike, so that the list of them,
 * which every search loads, is small; the digest makes them new when anything changes.
 * @param digest of all parts; hexadecimal
 * @param page number of the practice in the index, from 0
 */
export const partName = (language: string, digest: string, page: number): string => `${language}_${digest}-${page.toString(36)}`;

/** Digest and number of a part from its name. */
export function parsePart(name: string): { digest: string; page: number } {
  const [digest, page] = name.slice(name.lastIndexOf('_') + 1).split('-') as [string, string];
  return { digest, page: Number.parseInt(page, 36) };
}

/** Where an order of the whole index lies below its folder: the numbers of all practices, smallest key first. */
export const orderFile = (digest: string, name: OrderName): string => `order/${digest}.${name}.json`;
