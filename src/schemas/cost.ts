import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { says } from './problems.ts';
import { codeFrom, currencyCode, line, sourceNumber, year } from './primitives.ts';

const makeCostItem = (codes: CodeLists) =>
  z
    .strictObject({
      phase: codeFrom(codes, 'cost-phases').meta({
        title: 'What it pays for',
        description: 'Which part of the life of the practice the amount pays for.',
        examples: ['build'],
      }),
      amount: z
        .number()
        .positive()
        .max(1e15)
        .meta({
          title: 'Amount',
          description: 'The amount in full units of the currency, no thousands separators.',
          examples: [200000000],
        }),
      currency: currencyCode,
      year: year.meta({
        title: 'Year of the prices',
        description: 'The year whose prices the amount is in; it decides exchange rate and deflator.',
        examples: [2014],
      }),
      basis: codeFrom(codes, 'cost-bases').meta({
        title: 'Kind of figure',
        description: 'What the figure is: money spent, a budget, a contract, a loan ... A loan is not a cost.',
        examples: ['contract'],
      }),
      covers: line(240, 3).meta({
        title: 'Scope',
        description: 'What the amount pays for, and what it leaves out.',
        examples: ['Software licences and two years of support; staff not included'],
      }),
      unit: line(60)
        .optional()
        .meta({ title: 'Unit', description: 'For phase per-unit: the unit that was counted.', examples: ['land title'] }),
      source: sourceNumber,
    })
    .refine((item) => (item.phase === 'per-unit') === (item.unit !== undefined), {
      ...says('unit-with-phase'),
      path: ['unit'],
    })
    .meta({ title: 'Amount', description: 'One amount with what it pays for.' });

/** What a practice cost: items, never one lump; what is not counted is said; nothing known is said as nothing known. */
export const makeCostSchema = (codes: CodeLists) =>
  z
    .strictObject({
      items: z.array(makeCostItem(codes)).max(20).meta({
        title: 'Amounts',
        description: 'Amounts with phase, year, currency, scope and basis. An empty list means: nothing known.',
      }),
      excluded: z
        .array(line(160))
        .max(12)
        .default([])
        .meta({ title: 'Not counted', description: 'What the amounts do not include.', examples: [['salaries of civil servants']] }),
      funding: z
        .array(
          z.strictObject({
            kind: codeFrom(codes, 'funding-kinds').meta({ title: 'Kind of money', description: 'Where the money came from.' }),
            from: line(160)
              .optional()
              .meta({ title: 'Giver', description: 'Who gave it.', examples: ['World Bank'] }),
            source: sourceNumber.optional(),
          }),
        )
        .max(15)
        .default([])
        .meta({ title: 'Funding', description: 'Who paid, with a source where one says so.' }),
      note: line(500)
        .optional()
        .meta({
          title: 'Note on the cost',
          description: 'What the reader must know about the figures. Required if no amount is known: what was looked for, and where.',
          examples: ['No published budget was found in the ministry’s reports or the audit office’s papers.'],
        }),
    })
    .refine((cost) => cost.items.length > 0 || cost.note !== undefined, {
      ...says('note-without-amount'),
      path: ['note'],
    })
    .meta({ title: 'Cost', description: 'What it cost, as items; what is not counted; who paid. Nothing known is an answer, too.' });

export type Cost = z.infer<ReturnType<typeof makeCostSchema>>;
export type CostItem = Cost['items'][number];
