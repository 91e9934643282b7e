import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { makeCostSchema } from './cost.ts';
import { errata } from './erratum.ts';
import { codeFrom, isoDate, languageTag, line, sourceNumber, webAddress, year } from './primitives.ts';
import { makeResultSchema } from './result.ts';
import { makeSourceSchema } from './source.ts';
import { makeTransferabilitySchema, makeTransferSchema } from './transferability.ts';

const makeTechnology = () =>
  z.strictObject({
    openSource: z
      .union([z.boolean(), z.enum(['partly', 'unknown'])])
      .meta({ description: 'Is the source code open? true, false, partly or unknown.', examples: ['unknown'] }),
    licence: line(80)
      .optional()
      .meta({ description: 'SPDX code of the licence.', examples: ['MIT'] }),
    repository: webAddress.optional().meta({ description: 'Address of the source code.' }),
    components: z.array(line(140)).max(15).default([]).meta({ description: 'What it is built of.' }),
    standards: z.array(line(140)).max(15).default([]).meta({ description: 'Standards that it follows.' }),
  });

/**
 * The record of one practice: the frontmatter of `content/volumes/<n>/practices/<slug>/index.mdx`.
 * Order of the keys is the order of the form, the template and the page.
 * @param codes the codes of the vocabularies and of the countries
 */
export const makePracticeSchema = (codes: CodeLists) =>
  z
    .strictObject({
      title: line(110, 8).meta({
        description: 'What was done and where it stands out, not an advertisement.',
        examples: ['Every parcel of land on one map, at seven dollars a title'],
      }),
      localName: line(110)
        .optional()
        .meta({ description: 'Name in the language of the country, if people know it by another name.', examples: ['Novissi'] }),
      summary: line(300, 40).meta({
        description: 'One or two sentences that answer: what, for whom, with what result. At most 300 characters.',
      }),
      country: codeFrom(codes.countries).meta({ description: 'Country that owns the practice (ISO 3166-1 alpha-3).', examples: ['RWA'] }),
      level: codeFrom(codes.levels).meta({ description: 'Level of government that owns it.', examples: ['national'] }),
      implementer: line(200, 3).meta({
        description: 'Office that carried it out. Never a private person.',
        examples: ['Ministry of Finance'],
      }),
      partners: z.array(line(160)).max(20).default([]).meta({ description: 'Other organisations that took part.' }),
      sector: codeFrom(codes.sectors).meta({ description: 'The one sector in which readers will look for it.', examples: ['health'] }),
      sdgs: z
        .array(z.int().min(1).max(17))
        .min(1)
        .max(8)
        .meta({ description: 'Sustainable Development Goals that it serves, by number.', examples: [[1, 16]] }),
      started: year.meta({ description: 'Year in which the public, or the offices concerned, could first use it.', examples: [2009] }),
      ended: year.optional().meta({ description: 'Year in which it ended, if it did.' }),
      status: codeFrom(codes.statuses).meta({
        description: 'Where it stands today. Ended and stalled practices are welcome.',
        examples: ['active'],
      }),
      channels: z
        .array(codeFrom(codes.channels))
        .min(1)
        .max(10)
        .meta({ description: 'How people reach it.', examples: [['ussd', 'sms']] }),
      beneficiaries: line(300, 5).meta({ description: 'Who gains from it, and how many if known.' }),
      languages: z
        .array(languageTag)
        .max(20)
        .default([])
        .meta({ description: 'Languages in which the service is offered; empty if not known.', examples: [['en', 'sw']] }),
      cost: makeCostSchema(codes),
      transferability: makeTransferabilitySchema(codes),
      transfers: z.array(makeTransferSchema(codes)).max(20).default([]).meta({ description: 'Who took it over.' }),
      barriers: z.array(line(240)).max(10).default([]).meta({ description: 'What stood in the way, here or elsewhere.' }),
      adaptations: z.array(line(240)).max(10).default([]).meta({ description: 'What others must change.' }),
      results: z.array(makeResultSchema(codes)).max(20).meta({ description: 'Figures with source.' }),
      technology: makeTechnology(),
      criticism: z
        .array(
          z.strictObject({
            claim: line(300, 10).meta({ description: 'What is criticised, and who says so.' }),
            answer: line(300).optional().meta({ description: 'What those criticised reply, if they did.' }),
            source: sourceNumber,
          }),
        )
        .max(12)
        .default([]),
      awards: z
        .array(
          z.strictObject({
            name: line(160).meta({ description: 'Name of the award.' }),
            year: year.optional(),
            source: sourceNumber.optional(),
          }),
        )
        .max(10)
        .default([]),
      sources: z.array(makeSourceSchema(codes)).min(1).max(40),
      reviewed: z.strictObject({ date: isoDate, by: line(80).meta({ description: 'Role of the reviewer.', examples: ['editor'] }) }),
      contributors: z
        .array(
          z.strictObject({
            name: line(120).meta({ description: 'Organisation, or a name the contributor wants to see in print.' }),
            role: codeFrom(codes['contributor-roles']).meta({ description: 'What the contributor did.', examples: ['author'] }),
          }),
        )
        .min(1)
        .max(20),
      errata,
    })
    .refine((p) => p.ended === undefined || p.ended >= p.started, { message: 'the end lies before the start', path: ['ended'] })
    .meta({ id: 'Practice', title: 'Practice' });

export type PracticeSchema = ReturnType<typeof makePracticeSchema>;
/** A parsed record: codes are known codes, defaults are filled in. */
export type PracticeRecord = z.infer<PracticeSchema>;
