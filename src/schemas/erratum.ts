import { z } from 'zod';
import { isoDate, line } from './primitives.ts';

/** A correction to what was published. Public, dated and never taken back: a wrong one is corrected by the next. */
export const erratum = z.strictObject({
  date: isoDate,
  text: line(400, 10).meta({ title: 'Correction', description: 'What was wrong, and what is right.' }),
});

/** Corrections of a record, oldest first. */
export const errata = z.array(erratum).default([]).meta({ title: 'Corrections', description: 'Dated corrections after publication.' });

export type Erratum = z.infer<typeof erratum>;
