import { z } from 'zod';
import { errata } from './erratum.ts';
import { isoDate, languageTag, line, localisedText, year } from './primitives.ts';

export const volumeStatuses = ['draft', 'open', 'published'] as const;

/**
 * What a volume is asked before it is frozen and an editor may waive with a reason. `src/domain/editionRules.ts` says what each
 * asks; `links` and `read` are about the sources.
 */
export const waivable = ['links', 'read', 'dated', 'regions', 'sectors', 'groups', 'cost', 'evidence', 'stopped'] as const;
export type Waivable = (typeof waivable)[number];

/** A volume: a numbered, citable edition. File `content/volumes/<n>/volume.yaml`. */
export const volumeSchema = z
  .strictObject({
    number: z
      .int()
      .min(1)
      .max(999)
      .meta({ description: 'The number of the volume; its folder has the same name.', examples: [1] }),
    schema: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Version of the schema that the records are written in; set when the volume is frozen.', examples: [1] }),
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
    identifiers: z
      .strictObject({
        doi: line(80)
          .regex(/^10\.\d{4,9}(\.\d+)?\/[\w:/;\-.()[\]\\]+$/, 'must be a DOI without https://doi.org/')
          .optional()
          .meta({ description: 'The DOI of the volume, from 10. on.', examples: ['10.5281/zenodo.1003150'] }),
        isbn: line(20)
          .regex(/^[0-9\- ]{10,17}X?$/, 'must be an ISBN')
          .optional()
          .meta({ description: 'The ISBN of the volume.', examples: ['978-0-306-40615-7'] }),
      })
      .default({}),
    signedOff: z
      .array(
        z.strictObject({
          check: z.enum(waivable).meta({ description: 'The check that the volume does not pass.', examples: ['cost'] }),
          reason: line(400, 20).meta({ description: 'Why the volume is published all the same; readers see it.' }),
        }),
      )
      .max(waivable.length)
      .default([])
      .meta({ description: 'Checks of `npm run freeze` that the editors waive, each with the reason.' }),
    errata,
  })
  .refine((volume) => volume.status !== 'published' || volume.dates.published !== undefined, {
    message: 'a published volume has a date of publication: run npm run freeze',
    path: ['dates', 'published'],
  });

export type Volume = z.infer<typeof volumeSchema>;
