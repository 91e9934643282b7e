import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from './sha256.ts';

/**
 * Writes lines under a digest of them all, so that a list that was cut short is taken for none, and not for a list of fewer files.
 * @param lines without line breaks in them
 */
export function writeList(path: string, lines: readonly string[]): void {
  const body = lines.join('\n');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${sha256(body)}\n${body}`);
}

/** The lines of a list, or nothing if it is not there, cannot be read or is not what was written. */
export function readList(path: string): string[] | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (sha256(body) !== text.slice(0, end)) return undefined;
    return body === '' ? [] : body.split('\n');
  } catch {
    return undefined;
  }
}
