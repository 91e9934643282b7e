import type { Country } from '../domain/practice.ts';
import { readCountryRecords } from '../files/countryRecords.ts';
import { readCountries } from '../files/reference.ts';
import { perBuild } from './perBuild.ts';
import { allPractices } from './practices.ts';

async function shown(): Promise<readonly Country[]> {
  const practices = await allPractices();
  const named = new Set(practices.flatMap((practice) => [practice.record.country, ...practice.record.transfers.map((transfer) => transfer.country)]));
  const documented = readCountryRecords();
  return [...readCountries().values()].filter(
    (country) => country.member || named.has(country.iso3) || documented.has(country.iso3),
  );
}

/** Countries that have a page: Member States, and whatever observer or area has documents, owns a practice or took one over. */
export const countriesShown = perBuild(shown);
