import { bands } from './cost.ts';
import { hasStopped, type Practice, type RegionCode } from './practice.ts';

/** One practice on the cover of its volume: where it stands in time, which region, how dear, still running. */
export interface CoverMark {
  readonly slug: string;
  readonly region: RegionCode;
  /** Centre and radius in a field of {@link COVER_SIZE}. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly stopped: boolean;
}

export const COVER_SIZE = { width: 400, height: 230 } as const;
export const coverRegions: readonly RegionCode[] = ['africa', 'americas', 'arab', 'asia', 'europe'];

const MARGIN = 24;
const rowY = (region: RegionCode) => 28 + coverRegions.indexOf(region) * 43;
/** Radius grows with the cost band; unknown is the smallest. */
const radius = (practice: Practice) => 6 + 2.2 * (practice.cost.band ? bands.indexOf(practice.cost.band.code) + 1 : 0);
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The cover of a volume, drawn from its data: a row a region, time from left to right, size by cost.
 * Practices of one region and year stand side by side.
 */
export function coverMarks(practices: readonly Practice[]): CoverMark[] {
  const years = practices.map((p) => p.record.started);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Math.max(1, last - first);
  const marks: CoverMark[] = [];
  for (const practice of [...practices].sort((a, b) => a.record.started - b.record.started || (a.slug < b.slug ? -1 : 1))) {
    const r = radius(practice);
    const ideal = MARGIN + ((practice.record.started - first) / span) * (COVER_SIZE.width - 2 * MARGIN);
    const before = marks.filter((mark) => mark.region === practice.region).at(-1);
    const x = before ? Math.max(ideal, before.x + before.r + r + 1.5) : ideal;
    marks.push({
      slug: practice.slug,
      region: practice.region,
      x: round(x),
      y: rowY(practice.region),
      r: round(r),
      stopped: hasStopped(practice),
    });
  }
  return coverRegions
    .flatMap((region) => pushedBack(marks.filter((mark) => mark.region === region)))
    .sort((a, b) => a.x - b.x || (a.slug < b.slug ? -1 : 1));
}

/** A row that ran over the right edge is pushed back, from its last mark to the first. */
function pushedBack(row: readonly CoverMark[]): CoverMark[] {
  let limit = COVER_SIZE.width - 4;
  return row
    .toReversed()
    .map((mark) => {
      const x = round(Math.min(mark.x, limit - mark.r));
      limit = x - mark.r - 1.5;
      return { ...mark, x };
    })
    .toReversed();
}
