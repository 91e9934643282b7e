import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { says } from './problems.ts';
import { codeFrom, line, practiceReference, sourceNumber, webAddress, year } from './primitives.ts';

const makeRequirement = (codes: CodeLists) =>
  z
    .strictObject({
      key: codeFrom(codes, 'requirements').meta({
        title: 'Requirement',
        description: 'What must exist, from the fixed list.',
        examples: ['id-foundational'],
      }),
      need: codeFrom(codes, 'needs').meta({
        title: 'How badly it is needed',
        description: 'must: cannot run without; should: runs badly without; helps: runs better with.',
        examples: ['must'],
      }),
      note: line(240)
        .optional()
        .meta({
          title: 'How it shows itself here',
          description: 'How the requirement shows itself here.',
          examples: ['the voter roll named every adult and place of residence'],
        }),
      substitute: line(240)
        .optional()
        .meta({
          title: 'What can stand in for it',
          description: 'How others did without it, where known.',
          examples: ['agents enrolled people who hold no card'],
        }),
      source: sourceNumber
        .optional()
        .meta({ title: 'Source', description: 'Source, if one says so; left out where the editors judge from the whole case.' }),
    })
    .meta({ title: 'Requirement', description: 'One thing that must exist before it can run.' });

const gap = z
  .union([z.int().min(0).max(10), z.literal('unknown')])
  .meta({ description: '0 nothing had to change, 10 everything; or unknown.', examples: [5] });

/** Seven dimensions after R. Heeks, “Most eGovernment-for-Development Projects Fail” (2003): 0 no gap, 5 some, 10 complete. */
const makeGaps = (codes: CodeLists) =>
  z.strictObject(Object.fromEntries(codes['gap-dimensions'].map((code) => [code, gap]))).meta({
    title: 'Gap between design and reality',
    'x-vocabulary': 'gap-dimensions',
    description: 'How far the design asked reality to move when it started, 0 (nothing had to change) to 10 (everything), or unknown.',
    examples: [Object.fromEntries(codes['gap-dimensions'].map((code, i) => [code, i < 2 ? 4 : 'unknown']))],
  });

const makeTakeaway = (codes: CodeLists) =>
  z
    .strictObject({
      kind: codeFrom(codes, 'takeaway-kinds').meta({
        title: 'Kind',
        description: 'What kind of thing can be taken over.',
        examples: ['process'],
      }),
      what: line(240, 5).meta({
        title: 'What it is',
        description: 'The thing itself, in words.',
        examples: ['Rule that both spouses are named on the title'],
      }),
      licence: line(60)
        .optional()
        .meta({ title: 'Licence', description: 'SPDX code of the licence, if there is one.', examples: ['MIT'] }),
      url: webAddress.optional(),
    })
    .meta({ title: 'Takeaway', description: 'One thing that others can carry home.' });

/** Each must is a reason for or against; nobody reads more than five, and a practice that needs nothing is not described yet. */
const MAX_MUSTS = 5;
const hasSomeMusts = (requires: readonly { need: string }[]) => {
  const musts = requires.filter(({ need }) => need === 'must').length;
  return musts >= 1 && musts <= MAX_MUSTS;
};

/** The other end of a transfer: the receiving record only points, the facts and their source stand in the giver’s `transfers`. */
const makeOrigin = (codes: CodeLists) =>
  z
    .strictObject({
      country: codeFrom(codes, 'countries').meta({
        title: 'Country',
        description: 'Country that it was taken over from.',
        examples: ['EST'],
      }),
      practice: practiceReference.meta({
        title: 'Practice',
        description: 'The practice of the Compendium that it was taken over from; among its transfers is this one.',
      }),
    })
    .meta({ title: 'Origin', description: 'One practice of the Compendium that this one comes from.' });

/** What the practice needs from its surroundings, and what can be carried home from it. */
export const makeTransferabilitySchema = (codes: CodeLists) =>
  z
    .strictObject({
      requires: z
        .array(makeRequirement(codes))
        .min(1)
        .max(10)
        .refine(hasSomeMusts, says('one-to-five-musts'))
        .meta({ title: 'Requirements', description: 'What must exist before it can run: one to ten, one to five of them musts.' }),
      gaps: makeGaps(codes),
      takeaways: z
        .array(makeTakeaway(codes))
        .max(12)
        .meta({ title: 'Takeaways', description: 'What others can carry home: software, a form, a rule, a text of law.' }),
      takenFrom: z
        .array(makeOrigin(codes))
        .max(5)
        .default([])
        .meta({ title: 'Taken from', description: 'Practices of the Compendium that this one was taken over from, wholly or in part.' }),
    })
    .meta({ title: 'Transferability', description: 'What it needs from its surroundings, and what can be carried home from it.' });

/** One taking-over of the practice, or of a part of it, elsewhere. */
export const makeTransferSchema = (codes: CodeLists) =>
  z
    .strictObject({
      country: codeFrom(codes, 'countries').meta({
        title: 'Country',
        description: 'Country that took it over (ISO 3166-1 alpha-3).',
        examples: ['ETH'],
      }),
      year: year.optional().meta({ title: 'Year', description: 'Year of the taking-over; left out if not known.' }),
      degree: codeFrom(codes, 'transfer-degrees').meta({
        title: 'Degree',
        description: 'copy, adapt, mix or inspire.',
        examples: ['adapt'],
      }),
      part: line(240, 3).meta({
        title: 'What moved',
        description: 'What moved.',
        examples: ['the method of marking boundaries on aerial images'],
      }),
      changed: line(240).optional().meta({ title: 'What had to change', description: 'What had to change.' }),
      outcome: codeFrom(codes, 'transfer-outcomes').meta({ title: 'Outcome', description: 'What became of it.', examples: ['running'] }),
      confirmedByReceiver: z
        .boolean()
        .default(false)
        .meta({ title: 'Confirmed by the receiving side', description: 'true only if the source speaks for the receiving side.' }),
      practice: practiceReference
        .optional()
        .meta({ title: 'Practice', description: 'The practice of the Compendium that the transfer led to, if there is one.' }),
      source: sourceNumber,
    })
    .meta({ title: 'Transfer', description: 'One taking-over, elsewhere, of the practice or of a part of it.' });

export type Transferability = z.infer<ReturnType<typeof makeTransferabilitySchema>>;
export type Requirement = Transferability['requires'][number];
export type Transfer = z.infer<ReturnType<typeof makeTransferSchema>>;
export type Origin = Transferability['takenFrom'][number];
