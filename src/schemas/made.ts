import { z } from 'zod';
import { isoDate, languageTag } from './primitives.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file that a program made of the content is stamped with. */
export const stampFields = {
  language: languageTag,
  date: isoDate,
  version: z.string().regex(/^[\w.+-]+$/),
  content: sha256.meta({ description: 'Digest of the content from which it was made.' }),
};

/** By which a file that was made is known again. */
export const fileFields = { bytes: z.int().positive(), sha256 };
