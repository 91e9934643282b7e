import { csvFormatRows } from 'd3-dsv';
import type { toLightJson } from './practiceJson.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, “CSV injection”). */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);

/**
 * A table as CSV (RFC 4180), with a byte-order mark so that spreadsheets read UTF-8. No cell can be a formula.
 * @param rows as many cells as there are columns, in their order
 */
export const csvTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${csvFormatRows([[...columns], ...rows.map((row) => row.map(safeCell))]).replaceAll('\n', '\r\n')}\r\n`;

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
  'minimums',
  'requires',
  'takenOverBy',
  'reviewed',
] as const;

type Light = ReturnType<typeof toLightJson>;

const cell = (value: Light[keyof Light]): string => {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => (typeof item === 'object' ? `${item.key}:${item.need}` : String(item))).join('; ');
};

/** Practices as CSV. Lists are joined by semicolons. */
export const toCsv = (practices: readonly Light[]): string =>
  csvTable(
    columns,
    practices.map((practice) => columns.map((column) => cell(practice[column]))),
  );
