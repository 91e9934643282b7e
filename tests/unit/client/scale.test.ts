import { describe, expect, it } from 'vitest';
import { scaleText } from '../../../src/client/scale.ts';
import { toScale } from '../../../src/exports/scale.ts';
import { translator } from '../../../src/files/interface.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { clientKeys } from '../../../src/i18n/clientKeys.ts';
import { country } from '../../fixtures/practice.ts';

const t = translator('en');

describe('a cost beside another country', () => {
  it('is divided by its inhabitants, with number, year and source', () => {
    const text = scaleText(t, 5_000_000, 'Togo', [8_591_626, 2025]);
    expect(text).toContain('US$ 0.58 per inhabitant');
    expect(text).toContain('8,591,626 inhabitants (2025, World Bank)');
    expect(text).toContain('National income is not in the reference data');
  });
  it('says in Arabic too that it is no share of national income', () =>
    expect(scaleText(translator('ar'), 5_000_000, 'توغو', [8_591_626, 2025])).toContain('والدخل القومي غير موجود في البيانات المرجعية'));
  it('is less than a cent, not nought, where it is tiny', () =>
    expect(scaleText(t, 100, 'India', [1.4e9, 2025])).toContain('less than US$ 0.01'));
  it('is not known where the inhabitants are not', () => {
    const text = scaleText(t, 5_000_000, 'Atlantis', undefined);
    expect(text).toContain('not known');
    expect(text).not.toMatch(/US\$/);
  });
});

describe('the data for it', () => {
  it('name inhabitants and year, and leave out what is not known', () =>
    expect(toScale([country(), country({ iso3: 'XXX', population: undefined })]).population).toEqual({ RWA: [10_000_000, 2024] }));
  it('are those of the reference table for every Member State', () => {
    const { population } = toScale(readCountries().values());
    const members = [...readCountries().values()].filter(({ member }) => member);
    expect(members.filter(({ iso3, population: own }) => population[iso3]?.[0] !== own?.value)).toEqual([]);
    expect(members.every(({ iso3 }) => population[iso3]![0] > 5000)).toBe(true);
  });
  it('come with the strings that the text needs', () => {
    const keys = clientKeys(t).map(([key]) => key);
    expect(
      ['mine.result', 'mine.unknown', 'mine.label', 'mine.choose', 'money.less', 'money.plain'].filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });
});
