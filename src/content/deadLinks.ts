import { citedBy, citedByCountry, deadLink, type Citation, type DeadLink } from '../domain/links.ts';
import { readCountryRecords } from '../files/countryRecords.ts';
import { readLinkHistory } from '../files/linkHistory.ts';
import { allPractices } from './practices.ts';

/** Everything in this build that cites an address: practices by volume and name, then country files. */
const allCitations = async (): Promise<Citation[]> => [
  ...(await allPractices()).flatMap(citedBy),
  ...[...readCountryRecords().values()].flatMap(citedByCountry),
];

/** An address that no longer answers, with all that cite it. */
export interface DeadAddress {
  readonly address: string;
  readonly dead: DeadLink;
  readonly citations: readonly Citation[];
}

/** All dead addresses, in the order in which they are first cited. The words and the copy are those of the first citation. */
export async function deadAddresses(): Promise<DeadAddress[]> {
  const found = (await allCitations()).flatMap((citation) => {
    const dead = deadLink(citation, readLinkHistory());
    return dead ? [{ citation, dead }] : [];
  });
  return [...Map.groupBy(found, ({ citation }) => citation.address)].map(([address, group]) => ({
    address,
    dead: group[0]!.dead,
    citations: group.map(({ citation }) => citation),
  }));
}

/** How many different addresses the content cites. */
export const citedAddresses = async (): Promise<number> => new Set((await allCitations()).map(({ address }) => address)).size;
