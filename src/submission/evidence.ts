import { gradeEvidence, type Evidence } from '../domain/evidence.ts';
import type { PracticeRecord } from '../schemas/practice.ts';
import type { Answers } from './answers.ts';

const entries = (value: unknown): Answers[] =>
  Array.isArray(value) ? value.filter((item): item is Answers => typeof item === 'object' && item !== null) : [];

/** A figure counts once it has what makes it one. */
const isFigure = ({ value, asOf, source }: Answers) => [value, asOf, source].every((part) => typeof part === 'number');

/**
 * The evidence grade of a record that is still being written, by the rule for finished ones: what is incomplete does not
 * count yet.
 * @param today YYYY-MM-DD, the date of review until there is one
 */
export const evidenceSoFar = (answers: Answers, today: string): Evidence =>
  gradeEvidence({
    results: entries(answers['results']).filter(isFigure),
    sources: entries(answers['sources']),
    transfers: entries(answers['transfers']),
    reviewed: { date: today, by: '' },
  } as unknown as PracticeRecord);
