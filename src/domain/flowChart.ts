import type { RegionCode } from './practice.ts';
import { flowSum, type Flow } from './transferFlows.ts';

/** Field of the drawing: a row a region, givers at one edge and receivers at the other. Stretched to the page’s width. */
export const FLOW_ROW = 60;
export const FLOW_WIDTH = 100;
/** A region’s flows fill at most this share of its row, so that rows stay apart. */
const FILL = 0.86;

/** A ribbon from a giver’s row to a receiver’s. */
export interface Ribbon {
  readonly from: RegionCode;
  readonly to: RegionCode;
  /** Closed outline, for the `d` of an SVG path. */
  readonly outline: string;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Two curves that leave and arrive level, `thick` apart. @param y0 upper edge at the giver @param y1 at the receiver */
function outline(y0: number, y1: number, thick: number): string {
  const [middle, end] = [FLOW_WIDTH / 2, FLOW_WIDTH];
  const [a, b, c, d] = [y0, y1, y1 + thick, y0 + thick].map(round);
  return `M0 ${a}C${middle} ${a} ${middle} ${b} ${end} ${b}V${c}C${middle} ${c} ${middle} ${d} 0 ${d}Z`;
}

/**
 * Ribbons as thick as the number of transfers, stacked in the order of the regions and centred in their rows.
 * @param flows those that occur and those that do not; only transfers that took place are drawn
 * @param regions rows from top to bottom
 */
export function ribbons(flows: readonly Flow[], regions: readonly RegionCode[]): Ribbon[] {
  const sums = { from: regions.map((region) => flowSum(flows, 'from', region)), to: regions.map((region) => flowSum(flows, 'to', region)) };
  const unit = (FLOW_ROW * FILL) / Math.max(1, ...sums.from, ...sums.to);
  /** Where the next ribbon of a region begins; moves down as ribbons are laid. */
  const next = (side: 'from' | 'to') =>
    new Map(regions.map((region, row) => [region, FLOW_ROW * (row + 0.5) - (sums[side][row]! * unit) / 2]));
  const at = { from: next('from'), to: next('to') };
  const lay = (side: 'from' | 'to', region: RegionCode, thick: number) => {
    const y = at[side].get(region)!;
    at[side].set(region, y + thick);
    return y;
  };
  return flows
    .filter(({ made }) => made.length > 0)
    .map(({ from, to, made }) => {
      const thick = made.length * unit;
      return { from, to, outline: outline(lay('from', from, thick), lay('to', to, thick), thick) };
    });
}
