/** A record as its file holds it, before any schema has seen it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Kinds of record that a volume is made of. */
export type RecordKind = 'volume' | 'practice' | 'translation';

/**
 * One change of the schema: how a record of the version before becomes one of the version after. The functions are pure,
 * know nothing of the project, and never look at a record of another version: what they do must not change in years.
 */
export interface Migration extends Readonly<Partial<Record<RecordKind, (record: RawRecord) => RawRecord>>> {
  readonly from: number;
  readonly to: number;
  /** What changed in the schema and why, for a reader years from now. */
  readonly why: string;
}

/** The version of a list of migrations: where its last one leads, 1 without any. */
export const newestOf = (list: readonly Migration[]): number => list.at(-1)?.to ?? 1;

const isRecord = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Brings a record from an old version of the schema to the newest.
 * @param data what the file holds; what is no record (a broken file) comes back as it is, for the check to report
 * @param from version that the record was written in
 * @param list migrations in order, the first from version 1, without a gap
 * @returns a new record, or `data` itself if there is nothing to do
 * @throws RangeError if the version is newer than the list knows: nothing can be said about such a record
 */
export function migrateWith(list: readonly Migration[], kind: RecordKind, data: unknown, from: number): unknown {
  const newest = newestOf(list);
  if (from > newest) throw new RangeError(newerText(from, newest));
  if (!isRecord(data)) return data;
  return list.filter((step) => step.from >= from).reduce<RawRecord>((record, step) => step[kind]?.(record) ?? record, data);
}

/** What to tell somebody whose volume comes from a later release. */
export const newerText = (from: number, newest: number): string =>
  `schema ${from} is newer than this program knows (${newest}): use the release that froze the volume, or a later one`;
