import { citedBy, citedByCountry, daysBetween, type Citation } from '../../../src/domain/links.ts';
import { readCountryRecords } from '../../../src/files/countryRecords.ts';
import { listVolumes } from '../../../src/files/list.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import type { LinkHistory } from '../../../src/schemas/linkHistory.ts';

/** Everything that cites an address: practices of all volumes, then country files. */
export const readCitations = (root: string): Citation[] => [
  ...readPracticesWithText(root, listVolumes(root)).flatMap(({ practice }) => citedBy(practice)),
  ...[...readCountryRecords(root).values()].flatMap(citedByCountry),
];

/** Which addresses a run asks. */
export interface Choice {
  /** This host alone. */
  readonly only: string | undefined;
  /** Days for which a check holds: what was asked more recently is not asked again. */
  readonly older: number;
  readonly limit: number | undefined;
}

/**
 * Addresses to ask, each once, those never asked first, then the longest unasked: a run with a limit goes on where the last one stopped.
 * @param today YYYY-MM-DD
 */
export function chosen(
  citations: readonly Citation[],
  { addresses }: LinkHistory,
  { only, older, limit }: Choice,
  today: string,
): string[] {
  const asked = (address: string) => addresses[address]?.lastChecked ?? '';
  const isDue = (address: string) => !addresses[address] || daysBetween(asked(address), today) >= older;
  return [...new Set(citations.map(({ address }) => address))]
    .filter((address) => (only === undefined || new URL(address).hostname === only) && isDue(address))
    .sort((a, b) => (asked(a) < asked(b) ? -1 : asked(a) > asked(b) ? 1 : a < b ? -1 : 1))
    .slice(0, limit);
}

/** Addresses by host, hosts by name: each is a queue of its own. */
export const byHost = (addresses: readonly string[]): [string, string[]][] =>
  [...Map.groupBy(addresses, (address) => new URL(address).host)].sort(([a], [b]) => (a < b ? -1 : 1));
