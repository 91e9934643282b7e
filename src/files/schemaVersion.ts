import { parse } from 'yaml';
import { migrate, SCHEMA_VERSION } from '../../scripts/migrations/index.ts';
import type { RecordKind } from '../../scripts/migrations/migrate.ts';
import { listVolumes } from './list.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';

/** Where a volume says what it is. */
export const volumePath = (number: number): string => contentPath('volumes', String(number), 'volume.yaml');

/** The version that a volume’s own record names; the newest if it names none or cannot be read, which the check reports. */
function versionIn(root: string, number: number): number {
  try {
    const { schema } = parse(readText(root, volumePath(number))) as { schema?: unknown };
    return typeof schema === 'number' ? schema : SCHEMA_VERSION;
  } catch {
    return SCHEMA_VERSION;
  }
}

const versions = oncePerRoot(
  (root): ReadonlyMap<number, number> => new Map(listVolumes(root).map((number) => [number, versionIn(root, number)])),
);

/** Version of the schema in which a volume’s records are written: an open volume follows the newest, a frozen one keeps its own. */
export const schemaVersionOf = (root: string, volume: number): number => versions(root).get(volume) ?? SCHEMA_VERSION;

/** Is the volume written in a schema that this program does not know yet? */
export const isTooNew = (root: string, volume: number): boolean => schemaVersionOf(root, volume) > SCHEMA_VERSION;

/** A record in the newest schema; one that is too new comes back as it is, and the check refuses its volume. */
export const upToDate = (root: string, volume: number, kind: RecordKind, data: unknown): unknown =>
  isTooNew(root, volume) ? data : migrate(kind, data, schemaVersionOf(root, volume));
