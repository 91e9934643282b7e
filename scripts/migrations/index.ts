import { migrateWith, newestOf, type Migration, type RecordKind } from './migrate.ts';

/**
 * Every change of the schema since version 1, in order; see decision 0019. There has been none.
 * A change that makes one valid record invalid, or gives a field another meaning, comes with an entry here and a test of it.
 */
export const migrations: readonly Migration[] = [];

/** The version of the schema that this code reads and writes. */
export const SCHEMA_VERSION: number = newestOf(migrations);

/** A record of a volume, brought to {@link SCHEMA_VERSION}. @throws RangeError if it is newer than that */
export const migrate = (kind: RecordKind, data: unknown, from: number): unknown => migrateWith(migrations, kind, data, from);
