import { csvFormatRows } from 'd3-dsv';
import type { toLightJson } from './practiceJson.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, “CSV injection”). */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);

const columns = [
  'slug',
  'volume',
  'url',
  'title',
  'summary',
  'country',
  'region',
  'level',
  'sector',
  'sdgs',
  'started',
  'ended',
  'status',
  'channels',
  'costBand',
  'costUsd2024',
  'costScope',
  'evidenceGrade',
  'requires',
  'takenOverBy',
  'reviewed',
] as const;

type Light = ReturnType<typeof toLightJson>;

const cell = (value: Light[keyof Light]): string => {
  if (value === null) return '';
  if (!Array.isArray(value)) return safeCell(String(value));
  return safeCell(value.map((item) => (typeof item === 'object' ? `${item.key}:${item.need}` : String(item))).join('; '));
};

/** Practices as CSV (RFC 4180), with a byte-order mark so that spreadsheets read UTF-8. Lists are joined by semicolons. */
export const toCsv = (practices: readonly Light[]): string =>
  `\uFEFF${csvFormatRows([[...columns], ...practices.map((practice) => columns.map((column) => cell(practice[column])))]).replaceAll('\n', '\r\n')}\r\n`;
