import type { WholeJson } from '../../exports/practiceJson.ts';
import { costGroup } from './cost.ts';
import { factsGroup, limitsGroup, recordGroup } from './facts.ts';
import { evidenceGroup, resultsGroup } from './proof.ts';
import type { Group } from './rows.ts';
import { gapsGroup, needsGroup, takeawaysGroup, transfersGroup } from './transfer.ts';
import type { Words } from './words.ts';

/** Groups of the comparison, in the order in which a reader asks. */
const groups = [
  factsGroup,
  costGroup,
  evidenceGroup,
  resultsGroup,
  needsGroup,
  gapsGroup,
  takeawaysGroup,
  transfersGroup,
  limitsGroup,
  recordGroup,
];

/**
 * Sets practices side by side on every structured field of their records. Pure: the same records and words give the same rows.
 * @param practices whole records, as `/api/practices/<slug>.json` holds them
 * @returns groups of rows; every row has one cell a practice, in their order
 */
export const compare = (practices: readonly WholeJson[], words: Words): Group[] => groups.map((group) => group(practices, words));
