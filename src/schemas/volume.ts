import { z } from 'zod';
import { isoDate, languageTag, line, localisedText, year } from './primitives.ts';

export const volumeStatuses = ['draft', 'open', 'published'] as const;

/** A volume: a numbered, citable edition. File `content/volumes/<n>/volume.yaml`. */
export const volumeSchema = z.strictObject({
  number: z
    .int()
    .min(1)
    .max(999)
    .meta({ description: 'The number of the volume; its folder has the same name.', examples: [1] }),
  title: localisedText(60),
  theme: localisedText(300).meta({ description: 'What the practices of the volume have in common, in one sentence.' }),
  status: z.enum(volumeStatuses).meta({ description: 'draft: not announced; open: takes practices; published: frozen.' }),
  years: z
    .strictObject({ from: year, to: year.optional() })
    .refine((y) => y.to === undefined || y.to >= y.from, { message: 'the last year lies before the first', path: ['to'] })
    .meta({
      description: 'Start years of the practices that belong here; without "to" the volume is open-ended.',
      examples: [{ from: 2010, to: 2015 }],
    }),
  languages: z
    .array(languageTag)
    .min(1)
    .meta({ description: 'Languages of the texts in this volume.', examples: [['en', 'ar']] }),
  editors: z
    .array(z.strictObject({ role: line(80), organisation: line(120).optional() }))
    .min(1)
    .meta({ description: 'Roles that answer for the volume; offices, not private persons.' }),
  dates: z.strictObject({ opened: isoDate, published: isoDate.optional() }),
  identifiers: z.strictObject({ doi: line(80).optional(), isbn: line(20).optional() }).default({}),
});

export type Volume = z.infer<typeof volumeSchema>;
