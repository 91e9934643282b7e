import type { ConditionStatus, Verdict, VerdictRule } from '../schemas/fitRules.ts';
import { fitOf, unanswered, type Fit } from './fit.ts';
import { likenessOf, nearness, type Likeness } from './likeness.ts';
import type { Country, Practice } from './practice.ts';

export interface FittedPractice {
  readonly practice: Practice;
  readonly fit: Fit;
  readonly likeness: Likeness;
}

/** The practices that a country gets one verdict on. */
export interface Judged {
  readonly total: number;
  /** The nearest ones: from countries most like it; newest first between equals. */
  readonly nearest: readonly FittedPractice[];
}

/** All practices held against one country. */
export interface CountryFits {
  /** By verdict; one that no practice gets has a total of 0 or no entry. */
  readonly byVerdict: ReadonlyMap<Verdict, Judged>;
  /** Musts that no data tell of, with the number of practices that hang on them, most first. */
  readonly questions: readonly { key: string; practices: number }[];
}

/** What a country is judged by. */
export interface Yardstick {
  readonly countries: ReadonlyMap<string, Country>;
  /** How a requirement stands in the country. */
  readonly statusFor: (key: string) => ConditionStatus;
  readonly rules: readonly VerdictRule[];
}

/**
 * How many practices a page shows under one verdict. There is no end to practices, and a page of all of them would be one of
 * megabytes, made for every country.
 */
export const NEAREST = 60;

/**
 * Holds every practice against one country.
 * @param newestFirst all practices, newest first
 */
export function fitsIn(newestFirst: readonly Practice[], country: Country, { countries, statusFor, rules }: Yardstick): CountryFits {
  const all = newestFirst
    .map((practice): FittedPractice & { near: number } => {
      const likeness = likenessOf(practice, country, countries);
      return { practice, fit: fitOf(practice.record.transferability.requires, statusFor, rules), likeness, near: nearness(likeness) };
    })
    .sort((a, b) => b.near - a.near);
  const judged = Map.groupBy(all, ({ fit }) => fit.verdict);
  const cut = ([verdict, own]: [Verdict, FittedPractice[]]) => [verdict, { total: own.length, nearest: own.slice(0, NEAREST) }] as const;
  return { byVerdict: new Map([...judged].map(cut)), questions: unanswered(all.map(({ fit }) => fit)) };
}
