import type { APIRoute } from 'astro';
import { json } from '../../../content/responses.ts';
import { toSurveyJson } from '../../../exports/surveyData.ts';
import { readCountries } from '../../../files/reference.ts';
import { readSurvey } from '../../../files/survey.ts';

export const GET: APIRoute = () => json(toSurveyJson(readSurvey(), readCountries()));
