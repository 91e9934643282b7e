import { z } from 'zod';
import { fileFields, stampFields } from './made.ts';

export const bookFormats = ['pdf', 'epub'] as const;
export type BookFormat = (typeof bookFormats)[number];

/** What `npm run book` leaves beside the book of a volume in one language. */
export const bookSchema = z.strictObject({
  volume: z.int().min(1),
  ...stampFields,
  files: z.array(z.strictObject({ format: z.enum(bookFormats), ...fileFields, pages: z.int().positive().optional() })),
});

export type BookRecord = z.infer<typeof bookSchema>;
