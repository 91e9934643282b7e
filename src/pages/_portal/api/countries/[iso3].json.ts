import type { APIRoute } from 'astro';
import { allPractices } from '../../../../content/practices.ts';
import { json, lightRecords } from '../../../../content/responses.ts';
import { having } from '../../../../domain/facets.ts';
import { surveyOf } from '../../../../exports/surveyData.ts';
import { readSurvey } from '../../../../files/survey.ts';
import type { Country } from '../../../../domain/practice.ts';
import { countryTransfers, type Edge } from '../../../../domain/transfers.ts';
import { countriesShown } from '../../../../content/countries.ts';
import { allEdges } from '../../../../content/transfers.ts';

export const getStaticPaths = async () =>
  (await countriesShown()).map((country) => ({ params: { iso3: country.iso3.toLowerCase() }, props: { country } }));

/** What the other end of a transfer tells; the country itself is the file’s. */
const shown = ({ practice, from, to, transfer: { year, degree, outcome, part } }: Edge) => ({
  practice: practice.slug,
  from,
  to,
  year: year ?? null,
  degree,
  outcome,
  part,
});

export const GET: APIRoute<{ country: Country }> = async ({ props: { country } }) => {
  const practices = await allPractices();
  const { gives, takes, within } = countryTransfers(await allEdges(), country.iso3);
  return json({
    country,
    survey: surveyOf(readSurvey(), country),
    practices: lightRecords(having(practices, 'country', country.iso3.toLowerCase())),
    takenOver: takes.map(shown),
    givenTo: gives.map(shown),
    movedWithin: within.map(shown),
  });
};
