import type { Country, RegionCode } from '../domain/practice.ts';
import type { Currency, MoneyReference } from '../domain/money.ts';
import { contentPath, oncePerRoot, readCsv, readText } from './text.ts';

const LANGUAGES = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];
const INCOME: Readonly<Record<string, string>> = {
  'Low income': 'low',
  'Lower middle income': 'lower-middle',
  'Upper middle income': 'upper-middle',
  'High income': 'high',
};

const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const yes = (text: string | undefined) => text === 'yes' || text === '1' || text === 'true';

/**
 * Everyday form of a UN name: long forms in brackets are dropped, since a list of countries reads better without.
 * The UN’s Arabic table leaves placeholder dashes in its brackets. The official names stay in the reference file.
 */
const everyday = (name: string) => name.replace(/\s*\([^)]*(?:of|the|_|-)[^)]*\)/u, '');

/** Names too long for a line of a list; the full UN form is kept in the table. */
const SHORT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GBR: { en: 'United Kingdom', ar: 'المملكة المتحدة', fr: 'Royaume-Uni', es: 'Reino Unido', ru: 'Соединенное Королевство', zh: '联合王国' },
  USA: { en: 'United States', ar: 'الولايات المتحدة', fr: 'États-Unis', es: 'Estados Unidos', ru: 'Соединенные Штаты', zh: '美国' },
};

function toCountry(row: Record<string, string>, languages: readonly string[]): Country {
  const iso3 = row['iso3']!;
  const population = number(row['population']);
  return {
    iso3,
    names: Object.fromEntries(LANGUAGES.map((language) => [language, SHORT[iso3]?.[language] ?? everyday(row[`name_${language}`]!)])),
    region: (row['emgkr_region'] || undefined) as RegionCode | undefined,
    area: row['m49_intermediate_code'] || row['m49_subregion_code'] || undefined,
    member: row['un_status'] === 'member',
    languages,
    groups: { ldc: yes(row['ldc']), lldc: yes(row['lldc']), sids: yes(row['sids']), year: Number(row['groups_year']) },
    income: INCOME[row['wb_income'] ?? ''],
    incomeYear: number(row['wb_income_fy']?.replace('FY', '')),
    population: population === undefined ? undefined : { value: population, year: Number(row['population_year']) },
  };
}

/** Countries and areas by ISO 3166-1 alpha-3, in the order of the table (Member States first). */
export const readCountries = oncePerRoot((root): ReadonlyMap<string, Country> => {
  const languages = new Map(readCsv(root, 'languages').map((row) => [row['iso3']!, row['official']!.split(' ').filter(Boolean)]));
  return new Map(readCsv(root, 'countries').map((row) => [row['iso3']!, toCountry(row, languages.get(row['iso3']!) ?? [])]));
});

/** The Member States of the United Nations, in the order of the table. */
export const memberStates = oncePerRoot((root): readonly Country[] =>
  [...readCountries(root).values()].filter((country) => country.member),
);

const toCurrency = (row: Record<string, string>): Currency => ({
  iso3: row['iso3']!,
  perUnit: Number(row['per_unit']),
  from: number(row['from']),
  to: number(row['to']),
});

/** Exchange rates, deflator and currencies. */
export const readMoney = oncePerRoot((root): MoneyReference => ({
  currencies: new Map(readCsv(root, 'currencies').map((row) => [row['code']!, toCurrency(row)])),
  rates: new Map(readCsv(root, 'fx').map((row) => [`${row['iso3']}-${row['year']}`, Number(row['lcu_per_usd'])])),
  deflator: new Map(readCsv(root, 'us_deflator').map((row) => [Number(row['year']), Number(row['index_2024_100'])])),
}));

export interface Goal {
  readonly goal: number;
  readonly color: string;
  readonly title: Readonly<Record<string, string>>;
}

/** The 17 Sustainable Development Goals with titles in six languages. */
export const readGoals = oncePerRoot(
  (root): readonly Goal[] => JSON.parse(readText(root, contentPath('reference', 'sdgs.json'))) as Goal[],
);

/** Names of the regions that the UN puts countries in (M49), by code and language. */
export const readAreas = oncePerRoot(
  (root): ReadonlyMap<string, Readonly<Record<string, string>>> =>
    new Map(
      readCsv(root, 'm49_regions').map((row) => [
        row['m49']!,
        Object.fromEntries(LANGUAGES.map((language) => [language, row[`name_${language}`]!])),
      ]),
    ),
);
