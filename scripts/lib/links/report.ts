import { deadLink, linkSummary, outcomeOf, type Citation } from '../../../src/domain/links.ts';
import type { LinkEntry, LinkHistory } from '../../../src/schemas/linkHistory.ts';

const place = ({ where }: Citation) =>
  where.kind === 'practice' ? `volume ${where.volume}, ${where.slug}, source ${where.number}` : `country file ${where.iso3}`;

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', `${title} (${lines.length})`, ...lines] : []);

/** Citations whose addresses are dead by a history. */
export const deadIn = (citations: readonly Citation[], history: LinkHistory): Citation[] =>
  citations.filter((citation) => deadLink(citation, history) !== undefined);

/** Citations whose addresses were not dead before a run and are now. */
export function diedBetween(citations: readonly Citation[], before: LinkHistory, after: LinkHistory): Citation[] {
  const old = new Set(deadIn(citations, before));
  return deadIn(citations, after).filter((citation) => !old.has(citation));
}

const copyLine = (citation: Citation, history: LinkHistory) => {
  const copy = deadLink(citation, history)?.copy;
  return copy ? `\n    copy${copy.proposed ? ' proposed, not checked' : ''}: ${copy.address}` : '';
};

/**
 * The report of a run for a terminal: what died, what fails, what moved, what could not be told.
 * @param before the history before the run
 * @param asked addresses that the run was to ask
 */
export function linksText(
  citations: readonly Citation[],
  before: LinkHistory,
  after: LinkHistory,
  asked: readonly string[],
  unasked: readonly string[],
): string {
  const died = new Set(diedBetween(citations, before, after));
  const dead = deadIn(citations, after);
  const deadAddresses = new Set(dead.map(({ address }) => address));
  const entries = asked.flatMap((address): [string, LinkEntry][] =>
    after.addresses[address] ? [[address, after.addresses[address]]] : [],
  );
  const having = (outcome: string) => entries.filter(([, { lastStatus }]) => outcomeOf(lastStatus) === outcome);
  const failing = having('fails').filter(([address]) => !deadAddresses.has(address));
  const moved = entries.filter(([, { movedTo }]) => movedTo !== undefined);
  const counts = linkSummary(after)?.counts;
  return [
    `${asked.length - unasked.length} addresses asked.`,
    ...(counts
      ? [
          `In the history: ${counts.answers} answer, ${counts.refuses} refuse programs, ${counts.doubtful} are in doubt, ${counts.fails} fail.`,
        ]
      : []),
    ...section(
      'In doubt: look with a browser',
      having('doubtful').map(([address, { lastStatus }]) => `- ${address} ${lastStatus}`),
    ),
    ...section(
      'Moved for good: give the new address',
      moved.map(([address, { movedTo }]) => `- ${address}\n    ${movedTo}`),
    ),
    ...section(
      'Could not be asked: busy, or no network from here',
      unasked.map((address) => `- ${address}`),
    ),
    ...section(
      'Failed, not yet dead',
      failing.map(([address, { lastStatus, firstFailed }]) => `- ${address} ${lastStatus}, since ${firstFailed}`),
    ),
    ...section(
      'Dead',
      dead.map((c) => `- ${c.address}\n    ${place(c)}: ${c.title}${died.has(c) ? ' (died now)' : ''}${copyLine(c, after)}`),
    ),
  ].join('\n');
}
