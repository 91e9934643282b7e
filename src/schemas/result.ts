import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { says } from './problems.ts';
import { codeFrom, line, sourceNumber, year } from './primitives.ts';

/** One measured result. Numbers, so that they can be compared and drawn; what is not a number belongs in the text. */
export const makeResultSchema = (codes: CodeLists) =>
  z
    .strictObject({
      metric: line(140, 5).meta({
        title: 'What was counted',
        description: 'What exactly was counted, in the words of the source, with its scope.',
        examples: ['People paid in the first two months'],
      }),
      before: z
        .number()
        .optional()
        .meta({ title: 'Value before', description: 'Value before the practice, in the same unit.', examples: [42] }),
      value: z.number().meta({ title: 'Value', description: 'The value, as a plain number.', examples: [567002] }),
      valueTo: z.number().optional().meta({ title: 'Upper end', description: 'Upper end, if sources give a range.' }),
      qualifier: codeFrom(codes, 'qualifiers')
        .optional()
        .meta({ title: 'Hedge', description: 'The hedge of the source: about, over, nearly ... Keep it.', examples: ['about'] }),
      unit: line(60).meta({ title: 'Unit', description: 'Unit of the value.', examples: ['people'] }),
      since: year.optional().meta({ title: 'Counted since', description: 'For running totals: the year from which the source counts.' }),
      asOf: year.meta({ title: 'Year of the value', description: 'Year of the value.', examples: [2020] }),
      dated: z.enum(['measured', 'reported']).default('measured').meta({
        title: 'How the year is known',
        description: 'measured: asOf is the year counted; reported: only the year of publication is known.',
      }),
      design: codeFrom(codes, 'result-designs').meta({
        title: 'How the effect was established',
        description: 'How the effect was established.',
        examples: ['before-after'],
      }),
      note: line(300)
        .optional()
        .meta({
          title: 'Note',
          description: 'What the reader must know to read the figure rightly.',
          examples: ['The ministry’s own count'],
        }),
      source: sourceNumber,
    })
    .refine((r) => r.valueTo === undefined || r.valueTo > r.value, { ...says('range-upwards'), path: ['valueTo'] })
    .refine((r) => r.since === undefined || r.since <= r.asOf, { ...says('since-before'), path: ['since'] })
    .meta({ title: 'Result' });

export type Result = z.infer<ReturnType<typeof makeResultSchema>>;
