import { describe, expect, it } from 'vitest';
import { byNewest, hasStopped, takenOverBy, wordingFor } from '../../../src/domain/practice.ts';
import { practice, validTransfer } from '../../fixtures/practice.ts';

describe('wordingFor', () => {
  const french = { language: 'fr', title: 'Toutes les parcelles', summary: 'Le bureau.' };
  const translated = practice({}, { translations: [french] });
  it('is the translation where there is one', () => expect(wordingFor(translated, 'fr')).toEqual(french));
  it('is the original elsewhere, and says its language', () =>
    expect(wordingFor(translated, 'ar')).toMatchObject({ language: 'en', title: 'Every parcel of land on one map' }));
});

describe('byNewest', () => {
  it('puts the newest first and equals by name', () => {
    const [old, b, a] = [practice({ started: 2001 }, { slug: 'x' }), practice({}, { slug: 'b' }), practice({}, { slug: 'a' })];
    expect([old, b, a].sort(byNewest).map(({ slug }) => slug)).toEqual(['a', 'b', 'x']);
  });
});

describe('hasStopped', () => {
  it.each([
    ['ended', true],
    ['stalled', true],
    ['replaced', true],
    ['pilot', false],
    ['active', false],
    ['scaled', false],
  ])('of status %s is %s', (status, stopped) => {
    expect(hasStopped(practice({ status }))).toBe(stopped);
  });
});

describe('takenOverBy', () => {
  it('names every country once, in the order of the record', () => {
    const transfers = ['UGA', 'KEN', 'UGA'].map((country) => validTransfer({ country }));
    expect(takenOverBy(practice({ transfers }))).toEqual(['UGA', 'KEN']);
  });
  it('leaves out what is only planned', () =>
    expect(takenOverBy(practice({ transfers: [validTransfer({ outcome: 'planned' })] }))).toEqual([]));
});
