import type { Country } from '../domain/practice.ts';
import { readCountries } from '../files/reference.ts';
import { allPractices } from './practices.ts';

/** Countries that have a page: Member States and observers, and whatever other area owns a practice or took one over. */
export async function countriesShown(): Promise<Country[]> {
  const practices = await allPractices();
  const named = new Set(practices.flatMap((practice) => [practice.record.country, ...practice.record.transfers.map((transfer) => transfer.country)]));
  return [...readCountries().values()].filter((country) => country.member || named.has(country.iso3));
}
