import type { Answers } from './answers.ts';

/**
 * Fills in what contributors are not asked: a new record was last looked at by its contributor, today. A record that names
 * a reviewer keeps it, until editors have read the correction.
 * @param today YYYY-MM-DD
 */
export const withReview = (answers: Answers, today: string): Answers => ({ reviewed: { date: today, by: 'contributor' }, ...answers });
