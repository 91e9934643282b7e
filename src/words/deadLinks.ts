import { citedByCountry, deadLink, sourceMarks, type DeadLink } from '../domain/links.ts';
import type { Practice } from '../domain/practice.ts';
import { readLinkHistory } from '../files/linkHistory.ts';
import { isFrozen } from '../files/volumes.ts';
import type { CountryRecord } from '../schemas/country.ts';

/** What the page of a practice says of its sources, by their order. */
export const deadSources = (practice: Practice): readonly (DeadLink | undefined)[] =>
  sourceMarks(practice, readLinkHistory(), isFrozen(practice.volume));

/** What the page of a country says of its documents, by their addresses. */
export const deadDocuments = (record: CountryRecord): ReadonlyMap<string, DeadLink> =>
  new Map(
    citedByCountry(record).flatMap((citation) => {
      const dead = deadLink(citation, readLinkHistory());
      return dead ? [[citation.address, dead] as const] : [];
    }),
  );
