import type { Codes } from '../domain/coverage.ts';
import { listVolumes } from './list.ts';
import { readCodes } from './vocabularies.ts';

/** All codes of the dimensions of coverage. */
export const coverageCodes = (root: string): Codes => {
  const { regions, sectors, statuses } = readCodes(root);
  return {
    region: regions,
    sector: sectors,
    era: listVolumes(root).map(String),
    income: ['low', 'lower-middle', 'upper-middle', 'high'],
    status: statuses,
    sources: ['0', '1', '2', '3'],
  };
};
