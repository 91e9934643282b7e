import type { Country } from '../domain/practice.ts';

/** `/api/scale.json`: what a cost is set against, by country. */
export interface Scale {
  readonly source: string;
  /** Inhabitants and their year by ISO 3166-1 alpha-3. */
  readonly population: Readonly<Record<string, readonly [value: number, year: number]>>;
}

/** Countries without a known population are left out. */
export const toScale = (countries: Iterable<Country>): Scale => ({
  source: 'World Bank, SP.POP.TOTL, CC BY 4.0',
  population: Object.fromEntries(
    [...countries].flatMap(({ iso3, population }) => (population ? [[iso3, [population.value, population.year] as const]] : [])),
  ),
});
