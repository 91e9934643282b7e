import { parse } from 'yaml';
import { z } from 'zod';
import { makeSurvey, type Survey } from '../domain/survey.ts';
import {
  connectivityRow,
  editionSchema,
  govtechRow,
  surveyRow,
  type ConnectivityRow,
  type GovtechRow,
  type SurveyRow,
} from '../schemas/survey.ts';
import { contentPath, oncePerRoot, readCsv, readText } from './text.ts';

const EDITIONS = contentPath('reference', 'survey_editions.yaml');

/** Parses a record; throws with the place and every fault. */
function fitting<T extends z.ZodType>(schema: T, value: unknown, place: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`${place}: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ')}`);
}

/** Rows of a reference table, checked; the heading is line 1. */
const rowsOf = <T extends z.ZodType>(root: string, name: string, schema: T): z.output<T>[] =>
  readCsv(root, name).map((row, i) => fitting(schema, row, `${contentPath('reference', `${name}.csv`)}, line ${i + 2}`));

/** The UN E-Government Survey: values of 193 Member States in all editions, and what each edition measured. */
export const readSurvey = oncePerRoot((root): Survey => {
  const editions = fitting(z.array(editionSchema), parse(readText(root, EDITIONS)), EDITIONS);
  return makeSurvey(rowsOf(root, 'egdi', surveyRow) satisfies SurveyRow[], editions);
});

/** The World Bank’s GovTech Maturity Index by country, oldest edition first. */
export const readGovtech = oncePerRoot((root): ReadonlyMap<string, readonly GovtechRow[]> => {
  const rows = rowsOf(root, 'govtech', govtechRow).sort((a, b) => a.year - b.year);
  return Map.groupBy(rows, (row) => row.iso3);
});

/** Connectivity by country: each value with the year it was measured. */
export const readConnectivity = oncePerRoot(
  (root): ReadonlyMap<string, ConnectivityRow> => new Map(rowsOf(root, 'connectivity', connectivityRow).map((row) => [row.iso3, row])),
);
