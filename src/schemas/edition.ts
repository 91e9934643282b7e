import { z } from 'zod';
import { erratum } from './erratum.ts';
import { isoDate } from './primitives.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** Digests by path with forward slashes, in the order of the code points. */
const digests = z.record(z.string(), sha256);
export type Digests = z.infer<typeof digests>;

/** `1.0` as first published; the second number counts the times that corrections were recorded. */
const edition = z.string().regex(/^\d+\.\d+$/);

/** What built files depend on besides the volume itself. All the same: the same bytes. See decision 0018. */
const made = z.strictObject({
  version: z.string().meta({ description: 'Version in package.json.' }),
  code: sha256.meta({ description: 'The code that builds a volume, and the lock file.' }),
  words: sha256.meta({ description: 'Vocabularies and strings of the interface.' }),
  reference: sha256.meta({ description: 'Reference data, and all other data that a volume shows.' }),
  node: z.string(),
  platform: z.string().meta({ description: 'Operating system and processor: pictures are made by native code.' }),
  settings: z.record(z.string(), z.string()).meta({ description: 'Settings from the environment; empty ones take the default.' }),
});
export type Made = z.infer<typeof made>;

/** File `content/volumes/<n>/manifest.json`: what was published, byte for byte. Written by `npm run freeze` and by nothing else. */
export const manifestSchema = z.strictObject({
  manifest: z.literal(1),
  volume: z.int().min(1),
  edition,
  published: isoDate.meta({ description: 'Date of edition 1.0.' }),
  date: isoDate.meta({ description: 'Date of this edition.' }),
  tag: z.string(),
  schema: z.int().min(1),
  made,
  files: digests.meta({ description: 'Every file of the volume but this one, from its folder.' }),
  errata: z.record(z.string(), z.array(erratum)).meta({ description: 'Errata that this edition holds, by the part of the volume.' }),
  built: digests.meta({ description: 'Every file of the volume’s built site.' }),
  history: z
    .array(z.strictObject({ edition, date: isoDate, made, files: z.record(z.string(), sha256.nullable()) }))
    .meta({ description: 'Earlier editions, newest first: digests of the files that changed after them, null where there was none.' }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Some of what `src/domain/volumeFigures.ts` counts, as it stood on that day. */
const figures = z.strictObject({
  practices: count,
  countries: count,
  stopped: count,
  withCostBand: count,
  independentlyMeasured: count,
  takenOver: count,
  sources: count,
});
export type EditionFigures = z.infer<typeof figures>;

const firstEdition = z.strictObject({
  kind: z.literal('first'),
  edition,
  date: isoDate,
  practices: z.array(z.string()).meta({ description: 'Practices that were drafts until then, by their names in addresses.' }),
  figures,
  before: z.strictObject({ volume: z.int(), figures }).optional().meta({ description: 'The volume published before.' }),
  firstTime: z
    .strictObject({ countries: z.array(z.string()), sectors: z.array(z.string()) })
    .meta({ description: 'Countries and sectors that no volume published before has.' }),
  drafts: z.array(z.strictObject({ volume: z.int(), practices: count })).meta({ description: 'What stayed open on that day.' }),
});
export type FirstEdition = z.infer<typeof firstEdition>;

const corrections = z.strictObject({
  kind: z.literal('corrections'),
  edition,
  date: isoDate,
  corrected: z.array(z.strictObject({ part: z.string(), errata: z.array(erratum) })),
});

/** File `content/volumes/<n>/changes.json`: the change log, newest edition first. Written by `npm run freeze`. */
export const changesSchema = z.strictObject({ editions: z.array(z.discriminatedUnion('kind', [firstEdition, corrections])).min(1) });
export type Changes = z.infer<typeof changesSchema>;
