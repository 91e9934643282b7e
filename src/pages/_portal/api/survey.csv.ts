import type { APIRoute } from 'astro';
import { toSurveyCsv } from '../../../exports/surveyData.ts';
import { readCountries } from '../../../files/reference.ts';
import { readSurvey } from '../../../files/survey.ts';

export const GET: APIRoute = () =>
  new Response(toSurveyCsv(readSurvey(), readCountries()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
