import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrations, SCHEMA_VERSION } from '../../../scripts/migrations/index.ts';
import { migrateWith, newestOf, type Migration } from '../../../scripts/migrations/migrate.ts';

/** Made up for these tests: there has been no change of the schema yet. */
const synthetic: readonly Migration[] = [
  { from: 1, to: 2, why: 'field became sector', practice: ({ field, ...rest }) => ({ ...rest, sector: field }) },
  { from: 2, to: 3, why: 'years became a pair', volume: (record) => ({ ...record, years: { from: record['since'] } }) },
  { from: 3, to: 4, why: 'a sector is in capitals', practice: (record) => ({ ...record, sector: String(record['sector']).toUpperCase() }) },
];

describe('migrating', () => {
  it('applies every step from the version of a record on, in order', () => {
    expect(migrateWith(synthetic, 'practice', { field: 'health', title: 'x' }, 1)).toEqual({ title: 'x', sector: 'HEALTH' });
    expect(migrateWith(synthetic, 'practice', { sector: 'health' }, 2)).toEqual({ sector: 'HEALTH' });
    expect(migrateWith(synthetic, 'practice', { sector: 'health' }, 4)).toEqual({ sector: 'health' });
  });
  it('touches only the kinds of record that a step is about', () => {
    expect(migrateWith(synthetic, 'volume', { since: 2010 }, 1)).toEqual({ since: 2010, years: { from: 2010 } });
    expect(migrateWith(synthetic, 'translation', { title: 'x' }, 1)).toEqual({ title: 'x' });
  });
  it('leaves the record that it was given alone', () => {
    const record = Object.freeze({ field: 'health' });
    migrateWith(synthetic, 'practice', record, 1);
    expect(record).toEqual({ field: 'health' });
  });
  it('hands back what is no record, for the check to report', () => {
    for (const data of [undefined, null, 'text', ['list']]) expect(migrateWith(synthetic, 'practice', data, 1)).toBe(data);
  });
  it('refuses a record of a later release and says what to do', () => {
    expect(() => migrateWith(synthetic, 'practice', {}, 5)).toThrow(
      'schema 5 is newer than this program knows (4): use the release that froze the volume, or a later one',
    );
  });
  it('ends at the same record from wherever it sets out', () =>
    fc.assert(
      fc.property(fc.string(), (field) => {
        const second = migrateWith(synthetic.slice(0, 1), 'practice', { field }, 1);
        expect(migrateWith(synthetic, 'practice', second, 2)).toEqual(migrateWith(synthetic, 'practice', { field }, 1));
      }),
    ));
});

describe('the migrations of this project', () => {
  it('follow each other without a gap, from version 1', () =>
    migrations.forEach(({ from, to, why }, i) =>
      expect({ from, to, why: why.length > 20 }).toEqual({ from: i + 1, to: i + 2, why: true }),
    ));
  it('lead to the version that the code writes', () => {
    expect(SCHEMA_VERSION).toBe(newestOf(migrations));
    expect(newestOf([])).toBe(1);
    expect(newestOf(synthetic)).toBe(4);
  });
});
