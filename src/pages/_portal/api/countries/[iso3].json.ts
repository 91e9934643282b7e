import type { APIRoute } from 'astro';
import { allPractices } from '../../../../content/practices.ts';
import { json, lightRecords } from '../../../../content/responses.ts';
import { having } from '../../../../domain/facets.ts';
import { surveyOf } from '../../../../exports/surveyData.ts';
import { readSurvey } from '../../../../files/survey.ts';
import type { Country } from '../../../../domain/practice.ts';
import { countriesShown } from '../../../../content/countries.ts';

export const getStaticPaths = async () =>
  (await countriesShown()).map((country) => ({ params: { iso3: country.iso3.toLowerCase() }, props: { country } }));

export const GET: APIRoute<{ country: Country }> = async ({ props: { country } }) => {
  const practices = await allPractices();
  const takenOver = practices.flatMap((practice) =>
    practice.record.transfers
      .filter((transfer) => transfer.country === country.iso3)
      .map(({ degree, outcome, part, year }) => ({
        practice: practice.slug,
        from: practice.record.country,
        year: year ?? null,
        degree,
        outcome,
        part,
      })),
  );
  return json({
    country,
    survey: surveyOf(readSurvey(), country),
    practices: lightRecords(having(practices, 'country', country.iso3.toLowerCase())),
    takenOver,
  });
};
