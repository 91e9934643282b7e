import type { Cost, CostItem } from '../schemas/cost.ts';
import { convert, type Conversion, type MoneyReference } from './money.ts';

/** Bands by cost in constant US dollars of 2024: A under 0.1 million, B under 1, C under 10, D under 100, E above. */
export const bands = ['a', 'b', 'c', 'd', 'e'] as const;
export type Band = (typeof bands)[number];
const BAND_LIMITS = [100_000, 1_000_000, 10_000_000, 100_000_000];

/** Bases that are a cost, best founded first; a loan or grant is not one. */
const COST_BASES = ['audit', 'spent', 'contract', 'budget', 'estimate'];
const ONE_OFF = ['design', 'build', 'rollout', 'evaluation'];

/** What the band speaks of: the whole, the phases of making it, or one year of running it. */
export type CostScope = 'total' | 'one-off' | 'per-year';

export interface ConvertedItem {
  readonly item: CostItem;
  readonly conversion: Conversion;
  /** Does the amount enter the band? */
  readonly counts: boolean;
}

export interface CostSummary {
  readonly items: readonly ConvertedItem[];
  readonly band:
    | {
        readonly code: Band;
        readonly scope: CostScope;
        /** Constant US dollars of 2024. */
        readonly usdBase: number;
        readonly years: { readonly from: number; readonly to: number };
        /** Per inhabitant of today, constant US dollars of 2024; only for practices of a whole country. */
        readonly perInhabitant: number | undefined;
      }
    | undefined;
}

/** The band of an amount. @param usdBase constant US dollars of 2024, greater than 0 */
export const bandOf = (usdBase: number): Band => bands[BAND_LIMITS.findIndex((limit) => usdBase < limit)] ?? 'e';

type Priced = { readonly item: CostItem; readonly usdBase: number };

/** Of several figures for one phase, those on the best-founded basis. */
function bestFounded(items: readonly Priced[]): readonly Priced[] {
  const basis = COST_BASES.find((candidate) => items.some(({ item }) => item.basis === candidate));
  return items.filter(({ item }) => item.basis === basis);
}

const largest = (items: readonly Priced[]) => [...items].sort((a, b) => b.usdBase - a.usdBase).slice(0, 1);

/**
 * Which amounts make the band. A figure for the whole comes first, the largest if several stand on the same basis;
 * else the phases of making it are added up; else the dearest year of running it. Parts and wholes are never added.
 */
function countedItems(priced: readonly Priced[]): { scope: CostScope; counted: readonly Priced[] } | undefined {
  const ofPhase = (phase: string) => bestFounded(priced.filter(({ item }) => item.phase === phase && COST_BASES.includes(item.basis)));
  const total = largest(ofPhase('total'));
  if (total.length > 0) return { scope: 'total', counted: total };
  const oneOff = ONE_OFF.flatMap(ofPhase);
  if (oneOff.length > 0) return { scope: 'one-off', counted: oneOff };
  const running = largest(ofPhase('run-per-year'));
  return running.length > 0 ? { scope: 'per-year', counted: running } : undefined;
}

/**
 * Converts every amount and computes the band.
 * @param inhabitants of the country, for the cost per inhabitant; undefined where it would mislead (a town, a state)
 */
export function summariseCost(cost: Cost, reference: MoneyReference, inhabitants: number | undefined): CostSummary {
  const converted = cost.items.map((item) => ({ item, conversion: convert(item, reference) }));
  const priced = converted.flatMap(({ item, conversion }) => (conversion.ok ? [{ item, usdBase: conversion.usdBase }] : []));
  const choice = countedItems(priced);
  const items = converted.map((entry) => ({ ...entry, counts: choice?.counted.some(({ item }) => item === entry.item) ?? false }));
  if (!choice) return { items, band: undefined };
  const usdBase = choice.counted.reduce((sum, { usdBase }) => sum + usdBase, 0);
  const years = choice.counted.map(({ item }) => item.year);
  const perInhabitant = inhabitants === undefined ? undefined : usdBase / inhabitants;
  return {
    items,
    band: {
      code: bandOf(usdBase),
      scope: choice.scope,
      usdBase,
      years: { from: Math.min(...years), to: Math.max(...years) },
      perInhabitant,
    },
  };
}
