import { z } from 'zod';
import { line, localisedText } from './primitives.ts';
import { surveyIndices } from './surveyIndices.ts';

/** A cell of a table: empty where the source has no value. */
const cell = (type: z.ZodType<number, number>) =>
  z
    .string()
    .transform((text) => (text.trim() === '' ? undefined : Number(text)))
    .pipe(type.optional());

/** The files hold two human-capital values of 2003 above 1 (FSM 1.422, TUV 1.03); nothing is higher. */
const indexValue = cell(z.number().min(0).max(1.5));
const editionYear = z.int().min(2000).max(2100);
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'must be a country code of three capital letters');

/** A row of `egdi.csv`: one country in one edition. */
export const surveyRow = z
  .strictObject({
    iso3,
    year: z.coerce.number().pipe(editionYear),
    egdi: cell(z.number().min(0).max(1)),
    rank: cell(z.int().min(1).max(250)),
    osi: indexValue,
    tii: indexValue,
    hci: indexValue,
    epi: indexValue,
    status: z.enum(['ranked', 'not_ranked', 'not_assessed']),
  })
  .refine((row) => (row.status === 'ranked') === (row.egdi !== undefined) && (row.status === 'ranked') === (row.rank !== undefined), {
    message: 'a value and a rank stand in a row that is ranked, and in no other',
  });

/** An edition of the Survey as `survey_editions.yaml` describes it. */
export const editionSchema = z.strictObject({
  year: editionYear,
  title: line(120),
  groups: z.boolean(),
  changed: z.array(z.enum(surveyIndices)),
  note: localisedText(800),
});

const share = z.coerce.number().min(0).max(1);

/** A row of `govtech.csv`: the World Bank’s GovTech Maturity Index of one economy in one edition. */
export const govtechRow = z.strictObject({
  iso3,
  year: z.coerce.number().pipe(editionYear),
  group: z.enum(['A', 'B', 'C', 'D']),
  gtmi: share,
  cgsi: share,
  psdi: share,
  dcei: share,
  gtei: share,
});

const amount = cell(z.number().min(0).max(1000));
const percent = cell(z.number().min(0).max(100));
const when = cell(z.int().min(1950).max(2100));

/** A row of `connectivity.csv`: each value with the year it was measured. */
export const connectivityRow = z.strictObject({
  iso3,
  internet_users_pct: percent,
  internet_users_year: when,
  mobile_cellular_per100: amount,
  mobile_cellular_year: when,
  fixed_broadband_per100: amount,
  fixed_broadband_year: when,
  adult_literacy_pct: percent,
  adult_literacy_year: when,
});

export type SurveyRow = z.infer<typeof surveyRow>;
export type Edition = z.infer<typeof editionSchema>;
export type GovtechRow = z.infer<typeof govtechRow>;
export type ConnectivityRow = z.infer<typeof connectivityRow>;
