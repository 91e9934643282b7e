import { fitsIn, type CountryFits } from '../domain/fits.ts';
import type { Country } from '../domain/practice.ts';
import { readConditions, readFitRules } from '../files/conditions.ts';
import { readCountries } from '../files/reference.ts';
import { perBuild } from './perBuild.ts';
import { newestFirst } from './practices.ts';

const judged = perBuild(() => Promise.resolve(new Map<string, CountryFits>()));

async function judge(country: Country): Promise<CountryFits> {
  const conditions = readConditions().get(country.iso3)!;
  const statusFor = (key: string) => conditions.get(key)!.status;
  return fitsIn(await newestFirst(), country, { countries: readCountries(), statusFor, rules: readFitRules().verdicts });
}

/** Every practice held against a country; done once for all its pages in all languages. */
export async function fitsOf(country: Country): Promise<CountryFits> {
  const known = await judged();
  const fits = known.get(country.iso3) ?? (await judge(country));
  known.set(country.iso3, fits);
  return fits;
}
