import { hasStopped, transfersMade, type Practice } from './practice.ts';

/** Figures about a set of practices, computed from it at every build. */
export interface VolumeFigures {
  readonly practices: number;
  readonly countries: number;
  readonly regions: number;
  readonly stopped: number;
  readonly withCostBand: number;
  readonly takenOver: number;
  readonly independentlyMeasured: number;
  readonly sources: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** @param practices of one volume, or of all; must not be empty for the years to be finite */
export function figuresOf(practices: readonly Practice[]): VolumeFigures {
  const distinct = <T>(values: readonly T[]) => new Set(values).size;
  const started = practices.map((p) => p.record.started);
  return {
    practices: practices.length,
    countries: distinct(practices.map((p) => p.record.country)),
    regions: distinct(practices.map((p) => p.region)),
    stopped: practices.filter(hasStopped).length,
    withCostBand: practices.filter((p) => p.cost.band).length,
    takenOver: practices.filter((p) => transfersMade(p).length > 0).length,
    independentlyMeasured: practices.filter((p) => p.evidence.inputs.independentEffect).length,
    sources: practices.reduce((sum, p) => sum + p.record.sources.length, 0),
    firstYear: Math.min(...started),
    lastYear: Math.max(...started),
  };
}
