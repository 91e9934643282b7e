import { describe, expect, it } from 'vitest';
import { readCountries, readGoals } from '../../../src/files/reference.ts';
import { readCodes, readVocabularies } from '../../../src/files/vocabularies.ts';
import { readVolumes } from '../../../src/files/volumes.ts';
import { vocabularyNames } from '../../../src/schemas/codes.ts';
import { content, VOLUME, volumeText } from '../../fixtures/content.ts';

const countries = readCountries();
const LANGUAGES = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];

describe('countries', () => {
  it('are 193 Member States and further areas', () =>
    expect([...countries.values()].filter((country) => country.member)).toHaveLength(193));
  it('have a name in six languages, without the long form in brackets', () => {
    expect([...countries.values()].filter(({ names }) => LANGUAGES.some((language) => !names[language]?.trim()))).toEqual([]);
    expect(
      [...countries.values()]
        .flatMap(({ names }) => Object.values(names))
        .filter((name) => /\((Plurinational|Bolivarian|Islamic)/.test(name)),
    ).toEqual([]);
  });
  it('that are Member States have one of five regions', () => {
    const regions = new Set([...countries.values()].filter((country) => country.member).map((country) => country.region));
    expect([...regions].sort()).toEqual(['africa', 'americas', 'arab', 'asia', 'europe']);
  });
  it('carry groups, income and population as they are known', () => {
    expect(countries.get('RWA')).toMatchObject({ region: 'africa', groups: { ldc: true, lldc: true, sids: false }, income: 'low' });
    expect(countries.get('RWA')!.population!.value).toBeGreaterThan(1e7);
    expect(countries.get('URY')).toMatchObject({ groups: { ldc: false, lldc: false, sids: false }, income: 'high' });
  });
});

it('has the seventeen goals in order', () =>
  expect(readGoals().map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1)));

describe('vocabularies', () => {
  it('have a name that is their file’s', () =>
    expect(Object.values(readVocabularies()).map(({ name }) => name)).toEqual([...vocabularyNames]));
  it('have labels and definitions in English and Arabic labels', () => {
    const bare = Object.values(readVocabularies()).flatMap(({ name, entries }) =>
      entries.filter(({ label, definition }) => !label['ar'] || !definition.en).map(({ code }) => `${name}/${code}`),
    );
    expect(bare).toEqual([]);
  });
  it('speak of each other in codes that exist', () => {
    const { requirements, 'gap-dimensions': dimensions } = readVocabularies();
    const known = new Set(dimensions.entries.map(({ code }) => code));
    expect(requirements.entries.filter(({ concerns }) => concerns !== undefined && !known.has(concerns))).toEqual([]);
  });
  it('keep deprecated codes valid, because records use them', () => {
    const codes = readCodes();
    for (const name of vocabularyNames) expect(codes[name]).toEqual(readVocabularies()[name].entries.map(({ code }) => code));
  });
});

it('refuses a volume that does not fit, and names its file', () => {
  expect(() => readVolumes(content({ [VOLUME]: volumeText({ status: 'closed' }) }).root)).toThrow(VOLUME);
});

// deepFreeze() does not look into a Map, and countries, currencies and rates are Maps.
it('cannot be changed by who reads it', () => {
  expect(() => {
    (readCountries().get('RWA') as { region: string }).region = 'asia';
  }).toThrow(TypeError);
});
