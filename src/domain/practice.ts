import type { PracticeRecord } from '../schemas/practice.ts';
import type { Transfer } from '../schemas/transferability.ts';
import type { VocabularyEntry } from '../schemas/vocabulary.ts';
import { summariseCost, type CostSummary } from './cost.ts';
import { gradeEvidence, type Evidence } from './evidence.ts';
import { minimumsMet } from './minimums.ts';
import type { MoneyReference } from './money.ts';

export type RegionCode = 'africa' | 'americas' | 'arab' | 'asia' | 'europe';

/** A country or area of the reference table. Names are UN usage, per language. */
export interface Country {
  readonly iso3: string;
  readonly names: Readonly<Record<string, string>>;
  readonly region: RegionCode | undefined;
  /** M49 code of the smallest region that the UN puts it in: one of 22, a part of the sub-region where that is divided. */
  readonly area: string | undefined;
  readonly member: boolean;
  /** Official languages as ISO 639 codes, in order of the alphabet. */
  readonly languages: readonly string[];
  readonly groups: { readonly ldc: boolean; readonly lldc: boolean; readonly sids: boolean; readonly year: number };
  /** World Bank income group: low, lower-middle, upper-middle, high. */
  readonly income: string | undefined;
  /** Fiscal year of the World Bank for which the income group holds, e.g. 2027 from July 2026. */
  readonly incomeYear: number | undefined;
  readonly population: { readonly value: number; readonly year: number } | undefined;
}

/** Title and summary of a practice in one language. */
export interface Wording {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
}

/** A practice with all that is computed from its record. */
export interface Practice {
  readonly slug: string;
  readonly volume: number;
  readonly record: PracticeRecord;
  /** The language that the original is written in. */
  readonly language: string;
  readonly translations: readonly Wording[];
  readonly region: RegionCode;
  readonly cost: CostSummary;
  readonly evidence: Evidence;
  /** What it can do without: codes of `content/vocabularies/minimums.yaml`. */
  readonly minimums: readonly string[];
}

export interface PracticeInput {
  readonly slug: string;
  readonly volume: number;
  readonly record: PracticeRecord;
  readonly translations: readonly Wording[];
  readonly country: Country;
}

/** Tables that a practice is computed with. */
export interface PracticeReference {
  readonly money: MoneyReference;
  readonly minimums: readonly VocabularyEntry[];
}

/** Computes all that follows from a record. */
export function makePractice(input: PracticeInput, reference: PracticeReference): Practice {
  const { slug, volume, record, translations, country } = input;
  const inhabitants = record.level === 'national' ? country.population?.value : undefined;
  return {
    slug,
    volume,
    record,
    language: 'en',
    translations,
    region: country.region ?? 'europe',
    cost: summariseCost(record.cost, reference.money, inhabitants),
    evidence: gradeEvidence(record),
    minimums: minimumsMet(record, reference.minimums),
  };
}

/** The wording for a reader’s language: the translation if there is one, else the original. */
export const wordingFor = (practice: Practice, language: string): Wording =>
  practice.translations.find((translation) => translation.language === language) ?? {
    language: practice.language,
    title: practice.record.title,
    summary: practice.record.summary,
  };

/** Newest first; the name decides between equals, so that the order is the same everywhere. */
export const byNewest = (a: Practice, b: Practice): number => b.record.started - a.record.started || (a.slug < b.slug ? -1 : 1);

/** Did the practice fail to last: ended, stalled or replaced? */
export const hasStopped = (practice: Practice): boolean => ['ended', 'stalled', 'replaced'].includes(practice.record.status);

/** Other countries that took the practice over, each once, in order of the record; announced ones do not count. */
export const takenOverBy = (practice: Pick<Practice, 'record'>): string[] => [
  ...new Set(
    transfersMade(practice)
      .map((transfer) => transfer.country)
      .filter((country) => country !== practice.record.country),
  ),
];

/** Did the transfer take place? One that was announced and not seen in use did not. */
export const tookPlace = (transfer: Transfer): boolean => transfer.outcome !== 'planned';

/** Transfers that took place, abroad or to another place in the same country. */
export const transfersMade = (practice: Pick<Practice, 'record'>): Transfer[] => practice.record.transfers.filter(tookPlace);
