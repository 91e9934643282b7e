import { z } from 'zod';
import { isoDate, webAddress } from './primitives.ts';

/** What came instead of an answer. Words, because they are read in the file and on the page. */
export const linkFailures = ['dns', 'loop', 'malformed', 'moved-to-front', 'private', 'refused', 'reset', 'timeout', 'tls'] as const;
export type LinkFailure = (typeof linkFailures)[number];

/** A status of HTTP, or a word for what came instead of one. */
const linkStatus = z.union([z.string().regex(/^[1-9]\d\d$/), z.enum(linkFailures)]);
export type LinkStatus = z.infer<typeof linkStatus>;

/** What is known about one address. Dates are days in UTC: a finer clock would only make larger changes of the file. */
const linkEntrySchema = z.strictObject({
  firstFailed: isoDate.optional().meta({ description: 'First check that failed since the address last answered.' }),
  lastFailed: isoDate.optional().meta({ description: 'Newest check that failed since then.' }),
  lastOk: isoDate.optional().meta({ description: 'Newest check at which the address answered.' }),
  lastChecked: isoDate,
  lastStatus: linkStatus,
  movedTo: webAddress.optional().meta({ description: 'Where the address leads for good (301 or 308 all the way).' }),
  sentTo: webAddress.optional().meta({ description: 'Where it leads for now, without the query, which may hold a session.' }),
  archivedAt: z
    .string()
    .regex(/^(?:19|20)\d{12}$/)
    .optional()
    .meta({ description: 'Time stamp of a copy at web.archive.org, proposed by it and checked by nobody.' }),
});

export type LinkEntry = z.infer<typeof linkEntrySchema>;

/** File `content/links.json`, written by `npm run links`, addresses sorted by code point. */
export const linkHistorySchema = z.strictObject({ addresses: z.record(webAddress, linkEntrySchema) });

export type LinkHistory = z.infer<typeof linkHistorySchema>;
