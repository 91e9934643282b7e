import { measureEdition, type Measured } from '../../../src/domain/editionRules.ts';
import { readCoverageFrame } from '../../../src/files/coverageFrame.ts';
import { readLinkHistory } from '../../../src/files/linkHistory.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import type { Volume, Waivable } from '../../../src/schemas/volume.ts';

/** One thing that was checked before a freeze, in words for editors. */
export interface Fact {
  readonly state: 'passes' | 'signed off' | 'fails';
  readonly name: string;
  readonly says: string;
}

/** Addresses that `npm run links` has looked at; undefined if it never ran. */
function knownLinks(root: string): ReadonlySet<string> | undefined {
  const addresses = Object.keys(readLinkHistory(root).addresses);
  return addresses.length > 0 ? new Set(addresses) : undefined;
}

/** What each check counts. */
const WORDS: Readonly<Record<Waivable, string>> = {
  links: 'addresses of sources were checked by npm run links',
  read: 'sources were read in the last year',
  dated: 'sources carry a year',
  regions: 'regions have two practices or more',
  sectors: 'sectors have a practice',
  groups: 'groups of countries (ldc, lldc, sids) own two practices or more',
  cost: 'practices have a cost band',
  evidence: 'practices have evidence of grade 2 or more',
  stopped: 'practices ended, stalled or were replaced',
};

/** So many names are told of what is not in order; more would hide the next line. */
const NAMED = 5;

const percent = (share: number) => `${Math.round(share * 100)} %`;

function wordsOf({ check, count, of, atLeast, passes, short }: Measured): string {
  const named = short.length > NAMED ? `${short.slice(0, NAMED).join(', ')} and ${short.length - NAMED} more` : short.join(', ');
  return `${count} of ${of} ${WORDS[check]} (asked: ${percent(atLeast)})${passes ? '' : `; not: ${named}`}`;
}

/** The fact of one check, with the reason if its failing was signed off. */
export function factOf(measured: Measured, { signedOff }: Pick<Volume, 'signedOff'>): Fact {
  const reason = signedOff.find(({ check }) => check === measured.check)?.reason;
  const says = wordsOf(measured);
  const name = measured.check;
  if (measured.passes) return { state: 'passes', name, says: reason ? `${says}; the sign-off is not needed` : says };
  return reason ? { state: 'signed off', name, says: `${says}. Signed off: ${reason}` } : { state: 'fails', name, says };
}

/** How a volume stands in every check that its editors may waive. @param date day of the freeze, YYYY-MM-DD */
export function editionFacts(root: string, volume: Volume, date: string): Fact[] {
  const practices = readPracticesWithText(root, [volume.number]).map(({ practice }) => practice);
  const input = { practices, frame: readCoverageFrame(root), date, knownLinks: knownLinks(root) };
  return measureEdition(input).map((measured) => factOf(measured, volume));
}

/** A check that nobody can waive. @param faults in words; empty if it passes */
export const hardFact = (name: string, passes: string, faults: readonly string[]): Fact =>
  faults.length === 0 ? { state: 'passes', name, says: passes } : { state: 'fails', name, says: faults.join('\n        ') };

const MARKS: Readonly<Record<Fact['state'], string>> = { passes: 'ok    ', 'signed off': 'signed', fails: 'FAILS ' };

/** All facts, a line each: what passes stands beside what does not. */
export const factsText = (facts: readonly Fact[]): string =>
  facts.map(({ state, name, says }) => `  ${MARKS[state]} ${name}: ${says}`).join('\n');
