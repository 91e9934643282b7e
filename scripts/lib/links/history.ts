import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_HISTORY } from '../../../src/files/linkHistory.ts';
import type { LinkEntry, LinkHistory } from '../../../src/schemas/linkHistory.ts';

/** Order of the fields in the file: what changes seldom stands first. */
const FIELDS = [
  'firstFailed',
  'lastFailed',
  'lastOk',
  'lastChecked',
  'lastStatus',
  'movedTo',
  'sentTo',
  'archivedAt',
] as const satisfies (keyof LinkEntry)[];

const inOrder = (entry: LinkEntry) =>
  Object.fromEntries(FIELDS.filter((name) => entry[name] !== undefined).map((name) => [name, entry[name]]));

/** The file's text: addresses sorted by code point, one field a line, so that a change shows as what it is. */
export function historyText({ addresses }: LinkHistory): string {
  const sorted = Object.entries(addresses).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ addresses: Object.fromEntries(sorted.map(([address, entry]) => [address, inOrder(entry)])) }, null, 2)}\n`;
}

/** Puts a history in the place of the last one: written beside it first, so that it is whole at every moment. */
export function writeHistory(root: string, history: LinkHistory): void {
  const file = join(root, LINK_HISTORY);
  const next = `${file}.next-${process.pid}`;
  writeFileSync(next, historyText(history));
  renameSync(next, file);
}
