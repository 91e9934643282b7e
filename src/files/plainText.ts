import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../markdown/locatedYaml.ts';

/** What keeps a file from being read as text, with the place of the first byte at fault and what would pass. */
export interface TextFault extends Position {
  readonly message: string;
  readonly example: string;
}

/** A file as text, or why it is none. */
export type PlainText = { readonly text: string; readonly fault?: undefined } | { readonly text?: undefined; readonly fault: TextFault };

/** A text longer than this is no record; reading it whole would only help an attacker. */
export const MAX_TEXT_BYTES = 200_000;

const AS_UTF8 = 'Save it as plain text in UTF-8; editors offer it under “Encoding”.';
const LINE_END = 0x0a;

const refused = (message: string, example: string, place: Position = { line: 1, column: 1 }): PlainText => ({
  fault: { ...place, message, example },
});

const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** What is wrong with the file itself, before a byte is read. A link could lead out of the project. */
function refusePlace(root: string, path: string, maxBytes: number): PlainText | undefined {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return refused('the file is not there', `Add ${path}.`);
  if (stat.isSymbolicLink()) return refused('this is a link to another place, not a file', 'Put the file itself here.');
  if (!stat.isFile()) return refused('this is no file', 'Put a text file here.');
  if (stat.size === 0) return refused('the file is empty', 'Copy the file of another practice or place, and change it.');
  if (stat.size > maxBytes)
    return refused(`the file has ${size(stat.size)}`, `At most ${size(maxBytes)}: a text of 900 words has under 20 kB.`);
  return undefined;
}

/** Line and column of the first byte that is no UTF-8, both from 1. */
function firstInvalid(bytes: Buffer): Position {
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(LINE_END, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(part) || end < 0) return { line, column: part.toString('utf8').indexOf('\uFFFD') + 1 || 1 };
    start = end + 1;
  }
}

/** UTF-16 says so by its first two bytes. */
const isUtf16 = (bytes: Buffer) => bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));

/** Line and column of a byte in text that is valid up to there. */
function placeOf(bytes: Buffer, offset: number): Position {
  const before = bytes.subarray(0, offset).toString('utf8').split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Bytes as text: UTF-8 without NUL. A byte-order mark and any kind of line end are kept. */
function decode(bytes: Buffer): PlainText {
  if (isUtf16(bytes)) return refused('the file is UTF-16', AS_UTF8);
  const nul = bytes.indexOf(0);
  if (!isUtf8(bytes)) return refused('the file holds bytes that are no UTF-8 text', AS_UTF8, firstInvalid(bytes));
  if (nul >= 0) return refused('the file holds a NUL byte: it is no text', AS_UTF8, placeOf(bytes, nul));
  const text = bytes.toString('utf8');
  return text.trim() === '' ? refused('the file is empty', 'Copy the file of another practice or place, and change it.') : { text };
}

/**
 * Reads a file that somebody else wrote. Never throws, never reads more than `maxBytes`, never follows a link.
 * @param path from the project's folder
 * @returns the text, or the one reason why it cannot be had
 */
export function readPlainText(root: string, path: string, maxBytes: number = MAX_TEXT_BYTES): PlainText {
  return refusePlace(root, path, maxBytes) ?? decode(readFileSync(join(root, path)));
}
