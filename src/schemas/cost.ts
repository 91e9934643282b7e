import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { codeFrom, currencyCode, line, sourceNumber, year } from './primitives.ts';

const makeCostItem = (codes: CodeLists) =>
  z
    .strictObject({
      phase: codeFrom(codes['cost-phases']).meta({
        description: 'Which part of the life of the practice the amount pays for.',
        examples: ['build'],
      }),
      amount: z
        .number()
        .positive()
        .max(1e15)
        .meta({ description: 'The amount in full units of the currency, no thousands separators.', examples: [200000000] }),
      currency: currencyCode,
      year: year.meta({ description: 'The year whose prices the amount is in; it decides exchange rate and deflator.', examples: [2014] }),
      basis: codeFrom(codes['cost-bases']).meta({
        description: 'What the figure is: money spent, a budget, a contract, a loan ... A loan is not a cost.',
        examples: ['contract'],
      }),
      covers: line(240, 3).meta({
        description: 'What the amount pays for, and what it leaves out.',
        examples: ['Software licences and two years of support; staff not included'],
      }),
      unit: line(60)
        .optional()
        .meta({ description: 'For phase per-unit: the unit that was counted.', examples: ['land title'] }),
      source: sourceNumber,
    })
    .refine((item) => (item.phase === 'per-unit') === (item.unit !== undefined), {
      message: 'unit goes with phase per-unit, and only with it',
      path: ['unit'],
    })
    .meta({ title: 'Cost item' });

/** What a practice cost: items, never one lump; what is not counted is said; nothing known is said as nothing known. */
export const makeCostSchema = (codes: CodeLists) =>
  z
    .strictObject({
      items: z
        .array(makeCostItem(codes))
        .max(20)
        .meta({ description: 'Amounts with phase, year, currency, scope and basis. An empty list means: nothing known.' }),
      excluded: z
        .array(line(160))
        .max(12)
        .default([])
        .meta({ description: 'What the amounts do not include.', examples: [['salaries of civil servants']] }),
      funding: z
        .array(
          z.strictObject({
            kind: codeFrom(codes['funding-kinds']).meta({ description: 'Where the money came from.' }),
            from: line(160)
              .optional()
              .meta({ description: 'Who gave it.', examples: ['World Bank'] }),
            source: sourceNumber.optional(),
          }),
        )
        .max(15)
        .default([]),
      note: line(500)
        .optional()
        .meta({
          description: 'What the reader must know about the figures. Required if no amount is known: what was looked for, and where.',
          examples: ['No published budget was found in the ministry’s reports or the audit office’s papers.'],
        }),
    })
    .refine((cost) => cost.items.length > 0 || cost.note !== undefined, {
      message: 'no amount is given: say in note what was looked for',
      path: ['note'],
    })
    .meta({ title: 'Cost' });

export type Cost = z.infer<ReturnType<typeof makeCostSchema>>;
export type CostItem = Cost['items'][number];
