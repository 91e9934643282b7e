import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { codeFrom, line, localisedText, webAddress } from './primitives.ts';

/** How a requirement stands in a country. `missing` means that none is recorded, never that there is none. */
export const conditionStatuses = ['met', 'partly', 'missing', 'unknown'] as const;
export const conditionStatus = z.enum(conditionStatuses);
export type ConditionStatus = z.infer<typeof conditionStatus>;

export const verdicts = ['ready', 'adapt', 'prepare', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Indicators per 100 people that stand in `connectivity.csv`; all other series are those of `indicators.csv`. */
export const connectivitySeries = ['mobile_cellular_per100', 'internet_users_pct'] as const;

const dataSource = z.strictObject({
  code: line(20).meta({ description: 'Code by which the rows of data name their source.' }),
  label: localisedText(120),
  url: webAddress,
});

const makeReading = (codes: CodeLists, series: readonly string[]) =>
  z
    .strictObject({
      key: codeFrom(codes, 'requirements').meta({ description: 'The requirement that the series tells of.' }),
      series: z.enum(series as [string, ...string[]]).meta({ description: 'The series that decides.', examples: ['I-38'] }),
      reads: z.enum(['value', 'raw']).meta({ description: 'The normalised value, or the source’s own code.' }),
      met: z.number().optional().meta({ description: 'From this value on the requirement is met.' }),
      partly: z.number().optional().meta({ description: 'From this value on it is there in part.' }),
      otherwise: z.enum(['missing', 'unknown']).default('missing').meta({ description: 'What a lower value means.' }),
      says: z.partialRecord(conditionStatus, localisedText(160)).meta({ description: 'What a reader is told; {value} is the number.' }),
    })
    .refine(({ met, partly }) => met === undefined || partly === undefined || partly < met, { message: 'partly must lie below met' })
    .refine(
      ({ met, partly, otherwise, says }) =>
        (met === undefined || says.met) && (partly === undefined || says.partly) && (otherwise === 'unknown' || says.missing),
      { message: 'every status that the series can give needs its words', path: ['says'] },
    );

/** The condition of a verdict; exactly one of its fields is given. */
const verdictWhen = z.union([
  z.strictObject({ missingWithoutSubstitute: z.literal(true) }),
  z.strictObject({ allMet: z.literal(true) }),
  z.strictObject({ unknownMoreThanOneIn: z.int().min(1) }),
  z.strictObject({ otherwise: z.literal(true) }),
]);

const verdictRule = z.strictObject({ verdict: z.enum(verdicts), when: verdictWhen, words: localisedText(240) });

const twice = (values: readonly string[]) => new Set(values).size < values.length;

/**
 * The rules of fit, `content/fit-rules.yaml`.
 * @param series codes of the series that the reference data hold
 */
export const makeFitRulesSchema = (codes: CodeLists, series: readonly string[]) =>
  z
    .strictObject({
      sources: z.array(dataSource).min(1),
      conditions: z.array(makeReading(codes, series)).min(1),
      verdicts: z.array(verdictRule).min(1),
    })
    .refine(({ conditions }) => !twice(conditions.map(({ key }) => key)), {
      message: 'two readings of one requirement',
      path: ['conditions'],
    })
    .refine(({ sources }) => !twice(sources.map(({ code }) => code)), { message: 'the same source is listed twice', path: ['sources'] })
    .refine(({ verdicts: rules }) => 'otherwise' in (rules.at(-1)?.when ?? {}), {
      message: 'the last verdict must hold otherwise',
      path: ['verdicts'],
    });

export type FitRules = z.infer<ReturnType<typeof makeFitRulesSchema>>;
export type Reading = FitRules['conditions'][number];
/** A verdict and when it holds; its words are for readers only. */
export type VerdictRule = Pick<FitRules['verdicts'][number], 'verdict' | 'when'>;
