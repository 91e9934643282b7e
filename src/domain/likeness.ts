import { transfersMade, type Country, type Practice } from './practice.ts';

/** In what a country is like another one. */
export const traits = ['subregion', 'ldc', 'sids', 'lldc', 'language', 'income', 'size'] as const;
export type Trait = (typeof traits)[number];

/** Two countries count as of one size when neither has more than three times the people of the other. */
const SIZE_FACTOR = 3;

const ofOneSize = (a: Country, b: Country): boolean => {
  if (!a.population || !b.population) return false;
  const ratio = a.population.value / b.population.value;
  return ratio <= SIZE_FACTOR && ratio >= 1 / SIZE_FACTOR;
};

function compareTraits(a: Country, b: Country): Trait[] {
  if (a.iso3 === b.iso3) return [];
  const shares: Readonly<Record<Trait, boolean>> = {
    subregion: a.area !== undefined && a.area === b.area,
    ldc: a.groups.ldc && b.groups.ldc,
    sids: a.groups.sids && b.groups.sids,
    lldc: a.groups.lldc && b.groups.lldc,
    language: a.languages.some((language) => b.languages.includes(language)),
    income: a.income !== undefined && a.income === b.income,
    size: ofOneSize(a, b),
  };
  return traits.filter((trait) => shares[trait]);
}

/** Pairs of countries that were compared: there are forty thousand, and millions of pairs of a country and a practice. */
const compared = new WeakMap<Country, WeakMap<Country, readonly Trait[]>>();

/** What two countries share, in a fixed order. A country shares nothing with itself: it is the same one. */
export function sharedTraits(a: Country, b: Country): readonly Trait[] {
  const withA = compared.get(a) ?? new WeakMap<Country, readonly Trait[]>();
  const shared = withA.get(b) ?? compareTraits(a, b);
  compared.set(a, withA.set(b, shared));
  return shared;
}

export interface Likeness {
  /** What the reader’s country shares with the one that the practice comes from. */
  readonly shared: readonly Trait[];
  /** A country that took the practice over and shares most with the reader’s; undefined if none shares two things or more. */
  readonly taker: Country | undefined;
}

/** Sharing only one thing, an income group say, makes no country “like yours”. */
const ALIKE = 2;

/** How near a practice is to a country. For ordering within a verdict, never shown as a number. */
export function likenessOf(practice: Practice, country: Country, countries: ReadonlyMap<string, Country>): Likeness {
  const takers = transfersMade(practice)
    .map((transfer) => countries.get(transfer.country)!)
    .filter((taker) => taker.iso3 !== country.iso3 && taker.iso3 !== practice.record.country)
    .map((taker) => ({ taker, shared: sharedTraits(country, taker).length }))
    .filter(({ shared }) => shared >= ALIKE)
    .sort((a, b) => b.shared - a.shared || (a.taker.iso3 < b.taker.iso3 ? -1 : 1));
  return { shared: sharedTraits(country, countries.get(practice.record.country)!), taker: takers[0]?.taker };
}

/** A number to sort by, larger is nearer. Never shown. */
export const nearness = ({ shared, taker }: Likeness): number => shared.length + (taker ? ALIKE : 0);
