import type { Source } from '../schemas/source.ts';
import type { Transfer } from '../schemas/transferability.ts';
import type { Practice, RegionCode } from './practice.ts';

/** One taking-over as an edge of the graph: who took what from whom. */
export interface Edge {
  /** Unique among all edges, and the same as long as the record keeps its order: `x-road-data-exchange-1`. */
  readonly id: string;
  /** What was taken over. */
  readonly practice: Practice;
  /** Countries by ISO 3166-1 alpha-3. Both are the same where a practice moved within a country. */
  readonly from: string;
  readonly fromRegion: RegionCode;
  readonly to: string;
  readonly toRegion: RegionCode;
  /** Year, part, degree and outcome as recorded. */
  readonly transfer: Transfer;
  readonly source: Source;
  /** The practice that it led to, if that is among the practices at hand. */
  readonly receiver: Practice | undefined;
}

/** Name of a practice in references: `1/x-road-data-exchange`. */
export const referenceOf = ({ volume, slug }: Pick<Practice, 'volume' | 'slug'>): string => `${volume}/${slug}`;

/** Number of the volume in a reference. */
export const volumeOfReference = (reference: string): number => Number(reference.split('/')[0]);

/**
 * Every transfer of some practices, in the order of the practices and of their records.
 * @param practices all of them, or one volume’s: a receiver in another volume then stays unknown
 * @param regionOf region of a country by ISO 3166-1 alpha-3
 */
export function transferEdges(practices: readonly Practice[], regionOf: (iso3: string) => RegionCode): Edge[] {
  const byReference = new Map(practices.map((practice) => [referenceOf(practice), practice]));
  return practices.flatMap((practice) =>
    practice.record.transfers.map((transfer, i) => ({
      id: `${practice.slug}-${i + 1}`,
      practice,
      from: practice.record.country,
      fromRegion: practice.region,
      to: transfer.country,
      toRegion: regionOf(transfer.country),
      transfer,
      source: practice.record.sources[transfer.source - 1]!,
      receiver: transfer.practice === undefined ? undefined : byReference.get(transfer.practice),
    })),
  );
}

/** A country’s part in the graph; each of its edges stands in one list. */
export interface CountryTransfers {
  /** What others took from it. */
  readonly gives: readonly Edge[];
  /** What it took from others. */
  readonly takes: readonly Edge[];
  /** What moved between places in it. */
  readonly within: readonly Edge[];
}

/** @param iso3 ISO 3166-1 alpha-3 in capitals */
export const countryTransfers = (edges: readonly Edge[], iso3: string): CountryTransfers => ({
  gives: edges.filter(({ from, to }) => from === iso3 && to !== iso3),
  takes: edges.filter(({ from, to }) => to === iso3 && from !== iso3),
  within: edges.filter(({ from, to }) => from === iso3 && to === iso3),
});

/** Earliest first, unknown years last; the name decides between equals. */
export const byYear = (a: Edge, b: Edge): number =>
  (a.transfer.year ?? Infinity) - (b.transfer.year ?? Infinity) || (a.id < b.id ? -1 : Number(a.id > b.id));
