import type { APIRoute } from 'astro';
import { countriesShown } from '../../../../content/countries.ts';
import type { Country } from '../../../../domain/practice.ts';
import { csvTable } from '../../../../exports/csv.ts';
import { translator } from '../../../../files/interface.ts';
import { countryColumns, countryRows } from '../../../../words/countryTable.ts';

export const getStaticPaths = async () =>
  (await countriesShown()).map((country) => ({ params: { iso3: country.iso3.toLowerCase() }, props: { country } }));

/** What is on record for a country, for a spreadsheet. */
export const GET: APIRoute<{ country: Country }> = ({ props: { country } }) =>
  new Response(csvTable(countryColumns, countryRows(translator('en'), country.iso3)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
