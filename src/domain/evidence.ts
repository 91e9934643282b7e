import type { PracticeRecord } from '../schemas/practice.ts';

/** Relations of a source that count as independent evidence. Press does not: it mostly repeats the office. */
const INDEPENDENT = new Set<string>(['independent', 'audit', 'academic']);
/** A result older than this many years at the time of review takes one grade off. */
const STALE_AFTER = 8;

export type Grade = 0 | 1 | 2 | 3 | 4;

/** The questions that decide the grade, each with its answer. */
export interface EvidenceInputs {
  readonly hasFigures: boolean;
  readonly independentSources: number;
  readonly independentEffect: boolean;
  readonly confirmedTransfer: boolean;
  readonly newestResult: number | undefined;
  readonly stale: boolean;
}

/** What would raise the grade, cheapest first; each is a key of the interface’s strings. */
export type Raise = 'figures' | 'independent-source' | 'independent-effect' | 'confirmed-transfer' | 'newer-result';

export interface Evidence {
  readonly grade: Grade;
  /** The grade before the deduction for age: what the evidence was worth when it was new. */
  readonly base: Grade;
  readonly inputs: EvidenceInputs;
  readonly raises: readonly Raise[];
}

function inputsOf(record: PracticeRecord): EvidenceInputs {
  const independent = (number: number) => INDEPENDENT.has(record.sources[number - 1]?.relation ?? '');
  const newestResult = record.results.length > 0 ? Math.max(...record.results.map((result) => result.asOf)) : undefined;
  return {
    hasFigures: record.results.length > 0,
    independentSources: record.sources.filter((source) => INDEPENDENT.has(source.relation)).length,
    independentEffect: record.results.some((result) => result.design !== 'none' && independent(result.source)),
    confirmedTransfer: record.transfers.some((transfer) => transfer.outcome === 'running' && transfer.confirmedByReceiver),
    newestResult,
    stale: newestResult !== undefined && Number(record.reviewed.date.slice(0, 4)) - newestResult > STALE_AFTER,
  };
}

/** Grade before the deduction for age. */
function baseGrade(inputs: EvidenceInputs): Grade {
  if (!inputs.hasFigures) return 0;
  if (inputs.independentSources === 0) return 1;
  if (!inputs.independentEffect) return 2;
  return inputs.confirmedTransfer ? 4 : 3;
}

/** Steps missing on the way to grade 4, in the order in which the grades ask for them. */
function raisesOf(inputs: EvidenceInputs): Raise[] {
  const steps: [boolean, Raise][] = [
    [!inputs.hasFigures, 'figures'],
    [inputs.stale, 'newer-result'],
    [inputs.independentSources === 0, 'independent-source'],
    [!inputs.independentEffect, 'independent-effect'],
    [!inputs.confirmedTransfer, 'confirmed-transfer'],
  ];
  return steps.filter(([missing]) => missing).map(([, raise]) => raise);
}

/**
 * The evidence grade of a practice: 0 claims only, 1 figures by the implementer alone, 2 an independent source,
 * 3 an independent source with before and after or a comparison, 4 also a running transfer confirmed by the receiving side.
 * One off (never below 0) if the newest result is older than eight years at the date of review.
 * The rule is the Compendium’s own; see `/about/methods/`.
 */
export function gradeEvidence(record: PracticeRecord): Evidence {
  const inputs = inputsOf(record);
  const base = baseGrade(inputs);
  const grade = Math.max(0, base - (inputs.stale ? 1 : 0)) as Grade;
  return { grade, base, inputs, raises: raisesOf(inputs) };
}

/** Is this source independent evidence? */
export const isIndependent = (relation: string): boolean => INDEPENDENT.has(relation);
