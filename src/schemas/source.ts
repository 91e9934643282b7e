import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { codeFrom, isoDate, languageTag, line, webAddress, year } from './primitives.ts';

/** Where a claim comes from. Sources are numbered by their order; the text cites them as [1], [2]. */
export const makeSourceSchema = (codes: CodeLists) =>
  z
    .strictObject({
      title: line(250, 3).meta({
        title: 'Title',
        description: 'The title as the publisher gives it, in its own language.',
        examples: ['Le programme Novissi (dossier)'],
      }),
      publisher: line(160, 2).meta({
        title: 'Publisher',
        description: 'Who published it: organisation, newspaper, journal. Never the mirror on which a copy was found.',
      }),
      year: year.optional().meta({
        title: 'Year of publication',
        description: 'Year of publication; left out if the source carries no date.',
        examples: [2020],
      }),
      url: webAddress,
      archived: webAddress.optional().meta({ title: 'Archived copy', description: 'Address of an archived copy, if one is known.' }),
      type: codeFrom(codes, 'source-types').meta({
        title: 'Kind of text',
        description: 'What kind of text it is.',
        examples: ['evaluation'],
      }),
      relation: codeFrom(codes, 'source-relations').meta({
        title: 'Relation to the practice',
        description:
          'How its publisher stands to the practice. Only independent, audit and academic count as independent evidence; press that repeats a ministry does not.',
        examples: ['independent'],
      }),
      language: languageTag
        .optional()
        .meta({ title: 'Language', description: 'Language of the source, if it is not English.', examples: ['fr'] }),
      accessed: isoDate.meta({ title: 'Last read', description: 'When it was last read for this record.', examples: ['2026-11-23'] }),
    })
    .meta({ title: 'Source', description: 'One text that anyone can open.' });

export type Source = z.infer<ReturnType<typeof makeSourceSchema>>;
