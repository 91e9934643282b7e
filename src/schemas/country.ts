import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { conditionStatus } from './fitRules.ts';
import { codeFrom, isoDate, line, webAddress, year } from './primitives.ts';

const makePolicy = () =>
  z.strictObject({
    title: line(200, 3).meta({ description: 'Title in English.' }),
    originalTitle: line(200).optional().meta({ description: 'Title in the language of the country.' }),
    year: year.meta({ description: 'Year of adoption.' }),
    period: line(40)
      .optional()
      .meta({ description: 'Years it covers.', examples: ['2020-2025'] }),
    issuer: line(200).optional().meta({ description: 'Office that issued it.' }),
    summary: line(400).optional().meta({ description: 'What it sets out to do.' }),
    url: webAddress.meta({ description: 'Where it can be read, or read about.' }),
  });

const makeLaw = (codes: CodeLists) =>
  z.strictObject({
    title: line(200, 3),
    kind: codeFrom(codes, 'document-kinds').meta({ description: 'What the law is about.', examples: ['data-protection'] }),
    year: year.meta({ description: 'Year of the law.' }),
    number: line(160).optional().meta({ description: 'Official number or citation.' }),
    url: webAddress,
  });

/** A title or a form of address gives a person away; offices carry none. */
const PERSON = /\b(?:Mr|Mrs|Ms|Dr|Prof|H\.E|Hon|Sheikh|Sir|Dame)\b\.?\s+\p{Lu}/u;

const makeInstitution = (codes: CodeLists) =>
  z.strictObject({
    name: line(200, 3)
      .refine((name) => !PERSON.test(name), { message: 'names a person: write the office or post' })
      .meta({ description: 'Name of the office or post. Never of a person.', examples: ['Ministry of Digital Economy'] }),
    role: codeFrom(codes, 'institution-roles'),
    established: z.int().min(1700).max(2100).optional().meta({ description: 'Year in which it was set up; offices may be old.' }),
    note: line(400).optional(),
    url: webAddress,
  });

/** What an editor found about a requirement. It wins over what documents and data say. */
const makeCondition = (codes: CodeLists) =>
  z.strictObject({
    key: codeFrom(codes, 'requirements').meta({ description: 'The requirement.', examples: ['payments'] }),
    status: conditionStatus.exclude(['unknown']).meta({ description: 'met, partly or missing.', examples: ['partly'] }),
    title: line(200, 3).meta({ description: 'What was found, in words.', examples: ['Fees of three ministries can be paid by phone'] }),
    year: year.meta({ description: 'Year that the finding is of.' }),
    url: webAddress.meta({ description: 'Where it can be read.' }),
  });

/** What a country has on paper and in offices: the three categories of the UN’s emGKR. File `content/countries/<ISO3>.yaml`. */
export const makeCountrySchema = (codes: CodeLists) =>
  z.strictObject({
    country: codeFrom(codes, 'countries').meta({ description: 'ISO 3166-1 alpha-3; the file has the same name.' }),
    policies: z.array(makePolicy()).default([]),
    legal: z.array(makeLaw(codes)).default([]),
    institutions: z.array(makeInstitution(codes)).default([]),
    conditions: z
      .array(makeCondition(codes))
      .default([])
      .meta({ description: 'Findings about requirements that data do not show, or show wrongly.' }),
    notKnown: z.array(line(240)).default([]).meta({ description: 'What was looked for and not found.' }),
    reviewed: z.strictObject({ date: isoDate, by: line(80) }),
  });

export type CountryRecord = z.infer<ReturnType<typeof makeCountrySchema>>;
