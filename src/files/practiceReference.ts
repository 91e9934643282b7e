import type { PracticeReference } from '../domain/practice.ts';
import { readMoney } from './reference.ts';
import { oncePerRoot } from './text.ts';
import { readVocabularies } from './vocabularies.ts';

/** Tables that practices are computed with. */
export const readPracticeReference = oncePerRoot((root): PracticeReference => ({
  money: readMoney(root),
  minimums: readVocabularies(root).minimums.entries,
}));
