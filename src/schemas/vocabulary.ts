import { z } from 'zod';
import { line, localisedText } from './primitives.ts';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: 'Lower-case code; it never changes once a record uses it.', examples: ['service-centre'] });

export const vocabularyEntry = z
  .strictObject({
    code,
    label: localisedText(80),
    definition: localisedText(600),
    deprecated: line(200).optional().meta({ description: 'Why the code should no longer be used, and which one replaces it.' }),
    channels: z.array(code).optional().meta({ description: 'Minimums only: a practice qualifies if one of these channels serves it.' }),
    lacks: z.array(code).optional().meta({
      description: 'Minimums only: a practice qualifies if it needs none of these requirements as a must, or tells how it did without.',
    }),
    meets: code
      .optional()
      .meta({ description: 'Kinds of law and roles of institutions only: the requirement that such a document meets.' }),
    partly: code.optional().meta({ description: 'The same, for a requirement that it meets in part.' }),
    concerns: code.optional().meta({ description: 'Requirements only: the design-reality dimension that the requirement belongs to.' }),
  })
  .meta({ description: 'One code with its label and meaning per language.' });

/** A list of codes with labels and definitions per language: data, not code, so that editors can extend it. */
export const vocabularySchema = z
  .strictObject({
    name: z.string().regex(/^[a-z-]+$/),
    description: line(300),
    entries: z.array(vocabularyEntry).min(1),
  })
  .refine((v) => new Set(v.entries.map((e) => e.code)).size === v.entries.length, {
    message: 'the same code is listed twice',
    path: ['entries'],
  });

export type Vocabulary = z.infer<typeof vocabularySchema>;
export type VocabularyEntry = z.infer<typeof vocabularyEntry>;
