import { tookPlace, type RegionCode } from './practice.ts';
import type { Edge } from './transfers.ts';

/** Everything that went from one region to another, or stayed in one. */
export interface Flow {
  readonly from: RegionCode;
  readonly to: RegionCode;
  /** Transfers that took place. */
  readonly made: readonly Edge[];
  /** Transfers that were announced and not seen in use. */
  readonly announced: readonly Edge[];
}

/**
 * Flows for every pair of regions, empty ones too: `from` by `from`, each with all `to`. An edge stands in one flow.
 * @param regions in the order of the picture
 */
export const regionFlows = (edges: readonly Edge[], regions: readonly RegionCode[]): Flow[] =>
  regions.flatMap((from) =>
    regions.map((to) => {
      const between = edges.filter((edge) => edge.fromRegion === from && edge.toRegion === to);
      return {
        from,
        to,
        made: between.filter(({ transfer }) => tookPlace(transfer)),
        announced: between.filter(({ transfer }) => !tookPlace(transfer)),
      };
    }),
  );

/** Figures for the caption of the flows; transfers that took place only. */
export const flowFigures = (flows: readonly Flow[]) => {
  const count = (some: readonly Flow[]) => some.reduce((sum, { made }) => sum + made.length, 0);
  return {
    made: count(flows),
    crossing: count(flows.filter(({ from, to }) => from !== to)),
    announced: flows.reduce((sum, { announced }) => sum + announced.length, 0),
  };
};

/** Transfers that took place out of (`from`) or into (`to`) a region. */
export const flowSum = (flows: readonly Flow[], side: 'from' | 'to', region: RegionCode): number =>
  flows.filter((flow) => flow[side] === region).reduce((sum, { made }) => sum + made.length, 0);

/**
 * How many transfers have each code, announced ones among them; codes that none has count 0.
 * @param codes all that the field can have, in the order to show
 */
export const countCodes = (edges: readonly Edge[], field: 'degree' | 'outcome', codes: readonly string[]): Map<string, number> =>
  new Map(codes.map((code) => [code, edges.filter(({ transfer }) => transfer[field] === code).length]));
