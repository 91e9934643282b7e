import { z } from 'zod';
import { isoDate, languageTag } from './primitives.ts';

export const bookFormats = ['pdf', 'epub'] as const;
export type BookFormat = (typeof bookFormats)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What `npm run book` leaves beside the book of a volume in one language. */
export const bookSchema = z.strictObject({
  volume: z.int().min(1),
  language: languageTag,
  date: isoDate,
  version: z.string().regex(/^[\w.+-]+$/),
  content: sha256.meta({ description: 'Digest of the volume’s content from which the book was made.' }),
  files: z.array(
    z.strictObject({
      format: z.enum(bookFormats),
      bytes: z.int().positive(),
      sha256,
      pages: z.int().positive().optional(),
    }),
  ),
});

export type BookRecord = z.infer<typeof bookSchema>;
