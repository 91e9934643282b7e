import { fitOf, type Fit } from '../domain/fit.ts';
import { byLikeness, likenessOf, type Likeness } from '../domain/likeness.ts';
import type { Country, Practice } from '../domain/practice.ts';
import { readConditions, readFitRules } from '../files/conditions.ts';
import { readCountries } from '../files/reference.ts';
import { verdicts, type Verdict } from '../schemas/fitRules.ts';
import { allPractices } from './practices.ts';

export interface FittedPractice {
  readonly practice: Practice;
  readonly fit: Fit;
  readonly likeness: Likeness;
}

/** Every practice under its verdict for the country; within a verdict those first that come from countries most like it. */
export async function fitsOf(country: Country): Promise<ReadonlyMap<Verdict, FittedPractice[]>> {
  const conditions = readConditions().get(country.iso3)!;
  const rules = readFitRules().verdicts;
  const fitted = (await allPractices())
    .map((practice) => ({
      practice,
      fit: fitOf(practice.record.transferability.requires, (key) => conditions.get(key)!.status, rules),
      likeness: likenessOf(practice, country, readCountries()),
    }))
    .sort(byLikeness);
  return new Map(verdicts.map((verdict) => [verdict, fitted.filter(({ fit }) => fit.verdict === verdict)]));
}
