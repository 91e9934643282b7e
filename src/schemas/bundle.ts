import { z } from 'zod';
import { fileFields, stampFields } from './made.ts';

/** What `npm run bundle` leaves beside a bundle: a volume, or a country by its code in lower case, in one language. */
export const bundleSchema = z.strictObject({
  kind: z.enum(['volume', 'country']),
  id: z.string().regex(/^(?:[1-9]\d*|[a-z]{3})$/),
  ...stampFields,
  ...fileFields,
});

export type BundleRecord = z.infer<typeof bundleSchema>;
export type BundleKind = BundleRecord['kind'];
