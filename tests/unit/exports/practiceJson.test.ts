import { describe, expect, it } from 'vitest';
import { toLightJson, toWholeJson } from '../../../src/exports/practiceJson.ts';
import { practice, validItem, validTransfer } from '../../fixtures/practice.ts';

const URL = 'https://compendium.example/volumes/1/land-titles/';

describe('the light form', () => {
  it('says null where something is not known, never leaves it out', () => {
    const json = toLightJson(practice({ cost: { items: [validItem({ basis: 'loan' })] } }), URL);
    expect(json).toMatchObject({ ended: null, costBand: null, costUsd2024: null, costScope: null });
    expect(Object.values(json)).not.toContain(undefined);
  });
  it('rounds dollars to whole ones', () =>
    expect(toLightJson(practice({ cost: { items: [validItem({ amount: 1234.56 })] } }), URL).costUsd2024).toBe(1235));
  it('names who took it over', () => expect(toLightJson(practice({ transfers: [validTransfer()] }), URL).takenOverBy).toEqual(['KEN']));
});

describe('the whole form', () => {
  const json = toWholeJson(practice(), URL);
  it('holds the record and, apart from it, what was computed', () => {
    expect(json.record.title).toBe('Every parcel of land on one map');
    expect(json.computed.evidence.inputs).toMatchObject({ hasFigures: true, independentSources: 2 });
    expect(json.licence).toBe('CC-BY-4.0');
  });
  it('holds only what JSON can carry', () => expect(JSON.parse(JSON.stringify(json))).toEqual(json));
});
