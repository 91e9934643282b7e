import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell, toCsv } from '../../../src/exports/csv.ts';
import { toLightJson } from '../../../src/exports/practiceJson.ts';
import { practice } from '../../fixtures/practice.ts';

const URL = 'https://compendium.example/volumes/1/land-titles/';
const light = (changes: Record<string, unknown> = {}) => toLightJson(practice(changes), URL);
const rowsOf = (csv: string) => csvParse(csv.replace(/^\uFEFF/, ''));

describe('safeCell', () => {
  it.each(['=1+1', '+1', '@SUM(A1)', '-1+1', '\t=1', '\r=1', '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A0"])('disarms %j', (text) =>
    expect(safeCell(text)).toBe(`'${text}`),
  );
  it.each(['Land titles', '-5', '-5.25', '5', '', 'a=b', "'quoted'"])('leaves %j alone', (text) => expect(safeCell(text)).toBe(text));
});

describe('the table', () => {
  it('begins with a byte-order mark and the names of the columns', () => expect(toCsv([])).toMatch(/^\uFEFFslug,volume,url,title,.*\r\n$/));
  it('ends every line as RFC 4180 demands', () => expect(toCsv([light(), light()]).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/));

  it('joins lists by semicolons and leaves what is not there empty', () => {
    expect(rowsOf(toCsv([light({ channels: ['sms', 'ussd'] })]))[0]).toMatchObject({
      channels: 'sms; ussd',
      requires: 'political-backing:must',
      ended: '',
      costBand: 'c',
      costUsd2024: '1000000',
    });
  });

  it('disarms a title that is a formula', () => {
    expect(rowsOf(toCsv([light({ title: '=HYPERLINK("http://evil.example","click")' })]))[0]!['title']).toBe(
      '\'=HYPERLINK("http://evil.example","click")',
    );
  });

  it('keeps commas, quotes and semicolons inside their cell', () => {
    const title = fc
      .string({ unit: fc.constantFrom('a', ' ', ',', '"', ';', "'", '\t'), minLength: 1, maxLength: 20 })
      .map((text) => `A title ${text}.`);
    fc.assert(
      fc.property(title, (value) => {
        const rows = rowsOf(toCsv([light({ title: value }), light()]));
        expect(rows).toHaveLength(2);
        expect(rows[0]!['title']).toBe(value);
        expect(rows[0]!['reviewed']).toBe('2026-11-25');
      }),
    );
  });
});
