import { fileChanges, nextEdition, tagOf, type ErrataByPart } from '../../../src/domain/editions.ts';
import type { Digests, Made, Manifest } from '../../../src/schemas/edition.ts';

/** What a manifest is made of, whichever edition it is. */
export interface EditionParts {
  readonly files: Digests;
  readonly errata: ErrataByPart;
  readonly built: Digests;
  readonly made: Made;
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const listed = ({ files, errata, built, made }: EditionParts) => ({
  made,
  files: sorted(files),
  errata: sorted(Object.fromEntries(Object.entries(errata).map(([part, list]) => [part, [...list]]))),
  built: sorted(built),
});

/** The manifest of edition 1.0. */
export const firstManifest = (volume: number, date: string, schema: number, parts: EditionParts): Manifest => ({
  manifest: 1,
  volume,
  edition: '1.0',
  published: date,
  date,
  tag: tagOf(volume, '1.0'),
  schema,
  ...listed(parts),
  history: [],
});

/** The manifest of the next edition. The digests of what it changed stay in the history. */
export function correctedManifest(before: Manifest, date: string, parts: EditionParts): Manifest {
  const edition = nextEdition(before.edition);
  const changed = fileChanges(before.files, parts.files).map(({ path }): [string, string | null] => [path, before.files[path] ?? null]);
  const past = { edition: before.edition, date: before.date, made: before.made, files: Object.fromEntries(changed) };
  return { ...before, edition, date, tag: tagOf(before.volume, edition), ...listed(parts), history: [past, ...before.history] };
}

/** The same edition, built by today's code. */
export const rebuiltManifest = (before: Manifest, { built, made }: Pick<EditionParts, 'built' | 'made'>): Manifest => ({
  ...before,
  made,
  built: sorted(built),
});

/** JSON as it is written: keys in order, an end of line. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
