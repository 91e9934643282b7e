import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { makeCostSchema } from './cost.ts';
import { errata } from './erratum.ts';
import { codeFrom, isoDate, languageTag, line, sourceNumber, webAddress, year } from './primitives.ts';
import { says } from './problems.ts';
import { makeResultSchema } from './result.ts';
import { makeSourceSchema } from './source.ts';
import { makeTransferabilitySchema, makeTransferSchema } from './transferability.ts';

/**
 * Steps of the form and chapters of the template, in order: each top-level field names its own. Sources come early,
 * because every figure after them points at one.
 */
export const steps = ['what', 'sources', 'results', 'cost', 'transferability', 'transfers', 'more', 'text', 'sender'] as const;
export type Step = (typeof steps)[number];
const step = (name: Step) => ({ 'x-step': name });

const makeTechnology = () =>
  z
    .strictObject({
      openSource: z
        .union([z.boolean(), z.enum(['partly', 'unknown'])])
        .meta({ title: 'Open source', description: 'Is the source code open? true, false, partly or unknown.', examples: ['unknown'] }),
      licence: line(80)
        .optional()
        .meta({ title: 'Licence', description: 'SPDX code of the licence.', examples: ['MIT'] }),
      repository: webAddress.optional().meta({ title: 'Source code', description: 'Address of the source code.' }),
      components: z.array(line(140)).max(15).default([]).meta({ title: 'Components', description: 'What it is built of.' }),
      standards: z.array(line(140)).max(15).default([]).meta({ title: 'Standards', description: 'Standards that it follows.' }),
    })
    .meta({ title: 'Technology', description: 'What it is built with, and whether others may use it.', ...step('more') });

/**
 * The record of one practice: the frontmatter of `content/volumes/<n>/practices/<slug>/index.mdx`.
 * Order of the keys is the order of the form, the template and the page.
 * @param codes the codes of the vocabularies and of the countries
 */
export const makePracticeSchema = (codes: CodeLists) =>
  z
    .strictObject({
      title: line(110, 8).meta({
        title: 'Title',
        ...step('what'),
        description: 'What was done and where it stands out, not an advertisement.',
        examples: ['Every parcel of land on one map, at seven dollars a title'],
      }),
      localName: line(110)
        .optional()
        .meta({
          title: 'Name on the spot',
          ...step('what'),
          description: 'Name in the language of the country, if people know it by another name.',
          examples: ['Novissi'],
        }),
      summary: line(300, 40).meta({
        title: 'Summary',
        ...step('what'),
        description: 'One or two sentences that answer: what, for whom, with what result. At most 300 characters.',
      }),
      country: codeFrom(codes, 'countries').meta({
        title: 'Country',
        ...step('what'),
        description: 'Country that owns the practice (ISO 3166-1 alpha-3).',
        examples: ['RWA'],
      }),
      level: codeFrom(codes, 'levels').meta({
        title: 'Level of government',
        ...step('what'),
        description: 'Level of government that owns it.',
        examples: ['national'],
      }),
      implementer: line(200, 3).meta({
        title: 'Carried out by',
        ...step('what'),
        description: 'Office that carried it out. Never a private person.',
        examples: ['Ministry of Finance'],
      }),
      partners: z
        .array(line(160))
        .max(20)
        .default([])
        .meta({ title: 'Partners', ...step('what'), description: 'Other organisations that took part.' }),
      sector: codeFrom(codes, 'sectors').meta({
        title: 'Sector',
        ...step('what'),
        description: 'The one sector in which readers will look for it.',
        examples: ['health'],
      }),
      sdgs: z
        .array(z.int().min(1).max(17).meta({ 'x-vocabulary': 'sdgs' }))
        .min(1)
        .max(8)
        .meta({
          title: 'Sustainable Development Goals',
          ...step('what'),
          description: 'Sustainable Development Goals that it serves, by number.',
          examples: [[1, 16]],
        }),
      started: year.meta({
        title: 'Start',
        ...step('what'),
        description: 'Year in which the public, or the offices concerned, could first use it.',
        examples: [2009],
      }),
      ended: year.optional().meta({ title: 'End', ...step('what'), description: 'Year in which it ended, if it did.' }),
      status: codeFrom(codes, 'statuses').meta({
        title: 'Where it stands',
        ...step('what'),
        description: 'Where it stands today. Ended and stalled practices are welcome.',
        examples: ['active'],
      }),
      channels: z
        .array(codeFrom(codes, 'channels'))
        .min(1)
        .max(10)
        .meta({ title: 'Channels', ...step('what'), description: 'How people reach it.', examples: [['ussd', 'sms']] }),
      beneficiaries: line(300, 5).meta({ title: 'For whom', ...step('what'), description: 'Who gains from it, and how many if known.' }),
      languages: z
        .array(languageTag)
        .max(20)
        .default([])
        .meta({
          title: 'Languages of the service',
          ...step('what'),
          description: 'Languages in which the service is offered; empty if not known.',
          examples: [['en', 'sw']],
        }),
      cost: makeCostSchema(codes).meta(step('cost')),
      transferability: makeTransferabilitySchema(codes).meta(step('transferability')),
      transfers: z
        .array(makeTransferSchema(codes))
        .max(20)
        .default([])
        .meta({ title: 'Taken over by others', ...step('transfers'), description: 'Who took it over.' }),
      barriers: z
        .array(line(240))
        .max(10)
        .default([])
        .meta({ title: 'Barriers', ...step('transfers'), description: 'What stood in the way, here or elsewhere.' }),
      adaptations: z
        .array(line(240))
        .max(10)
        .default([])
        .meta({ title: 'Adaptations', ...step('transfers'), description: 'What others must change.' }),
      results: z
        .array(makeResultSchema(codes))
        .max(20)
        .meta({ title: 'Results', ...step('results'), description: 'Figures with source.' }),
      technology: makeTechnology(),
      criticism: z
        .array(
          z.strictObject({
            claim: line(300, 10).meta({ title: 'What is criticised', description: 'What is criticised, and who says so.' }),
            answer: line(300).optional().meta({ title: 'Their answer', description: 'What those criticised reply, if they did.' }),
            source: sourceNumber,
          }),
        )
        .max(12)
        .default([])
        .meta({ title: 'Criticism', ...step('more'), description: 'What is said against it, with the other side.' }),
      awards: z
        .array(
          z.strictObject({
            name: line(160).meta({ title: 'Award', description: 'Name of the award.' }),
            year: year.optional(),
            source: sourceNumber.optional(),
          }),
        )
        .max(10)
        .default([])
        .meta({ title: 'Awards', ...step('more'), description: 'Prizes that it won.' }),
      sources: z
        .array(makeSourceSchema(codes))
        .min(1)
        .max(40)
        .meta({
          title: 'Sources',
          ...step('sources'),
          description: 'What the text and the figures rest on. The first is source 1, and the text cites it as [1].',
        }),
      reviewed: z
        .strictObject({ date: isoDate, by: line(80).meta({ title: 'By', description: 'Role of the reviewer.', examples: ['editor'] }) })
        .meta({ title: 'Last reviewed', ...step('sender'), description: 'When it was last checked as a whole, and by whom.' }),
      contributors: z
        .array(
          z.strictObject({
            name: line(120).meta({ title: 'Name', description: 'Organisation, or a name the contributor wants to see in print.' }),
            role: codeFrom(codes, 'contributor-roles').meta({
              title: 'Role',
              description: 'What the contributor did.',
              examples: ['author'],
            }),
          }),
        )
        .min(1)
        .max(20)
        .meta({ title: 'Contributors', ...step('sender'), description: 'Who wrote this record. Your office is enough.' }),
      errata: errata.meta(step('sender')),
    })
    .refine((p) => p.ended === undefined || p.ended >= p.started, { ...says('ends-before-start'), path: ['ended'] })
    .meta({ id: 'Practice', title: 'Practice' });

export type PracticeSchema = ReturnType<typeof makePracticeSchema>;
/** A parsed record: codes are known codes, defaults are filled in. */
export type PracticeRecord = z.infer<PracticeSchema>;
