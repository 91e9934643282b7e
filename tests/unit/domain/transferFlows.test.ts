import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverRegions } from '../../../src/domain/cover.ts';
import { FLOW_ROW, ribbons } from '../../../src/domain/flowChart.ts';
import { flowFigures, flowSum, regionFlows } from '../../../src/domain/transferFlows.ts';
import { giver, graph, to } from '../../fixtures/transfers.ts';

const flowsOf = (...practices: Parameters<typeof graph>) => regionFlows(graph(...practices), coverRegions);

const countries = ['RWA', 'KEN', 'BRA', 'TUN', 'KOR', 'EST'];
const country = fc.constantFrom(...countries);
const outcome = fc.constantFrom('running', 'pilot', 'planned', 'ended', 'unknown');
/** Practices from anywhere with transfers to anywhere. */
const practices = fc
  .array(fc.tuple(country, fc.array(fc.tuple(country, outcome), { maxLength: 5 })), { maxLength: 5 })
  .map((list) => list.map(([from, ends], i) => giver(`p${i}`, from, ...ends.map(([end, what]) => to(end, undefined, { outcome: what })))));

describe('the flows', () => {
  it('tell what was made from what was announced', () => {
    const flows = flowsOf(giver('a', 'EST', to('KEN'), to('RWA'), to('KEN', undefined, { outcome: 'planned' }), to('EST')));
    const occurring = flows.filter(({ made, announced }) => made.length + announced.length > 0);
    expect(occurring.map(({ from, to: end, made, announced }) => [from, end, made.length, announced.length])).toEqual([
      ['europe', 'africa', 2, 1],
      ['europe', 'europe', 1, 0],
    ]);
    expect(flowFigures(flows)).toEqual({ made: 3, crossing: 2, announced: 1 });
    expect([flowSum(flows, 'from', 'europe'), flowSum(flows, 'to', 'africa'), flowSum(flows, 'from', 'africa')]).toEqual([3, 2, 0]);
  });

  it('have a place for every pair of regions', () => expect(flowsOf()).toHaveLength(25));

  it('hold every edge exactly once', () => {
    fc.assert(
      fc.property(practices, (list) => {
        const edges = graph(...list);
        const inFlows = regionFlows(edges, coverRegions).flatMap(({ made, announced }) => [...made, ...announced]);
        expect(inFlows.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ribbons', () => {
  /** Upper and lower edge at the giver and at the receiver. */
  const ends = (outline: string) => {
    const [a, b, c, d] = /^M0 ([\d.]+)C50 [\d.]+ 50 [\d.]+ 100 ([\d.]+)V([\d.]+)C50 [\d.]+ 50 [\d.]+ 0 ([\d.]+)Z$/
      .exec(outline)!
      .slice(1)
      .map(Number) as [number, number, number, number];
    return { from: [a, d], to: [b, c] } as const;
  };

  it('draw nothing where nothing was taken over', () => {
    expect(ribbons(flowsOf(giver('a', 'EST', to('KEN', undefined, { outcome: 'planned' }))), coverRegions)).toEqual([]);
  });

  it('fill the row of the busiest region and are as thick as their number', () => {
    const [toAfrica, within] = ribbons(flowsOf(giver('a', 'EST', to('KEN'), to('RWA'), to('EST'))), coverRegions);
    const thick = ([top, bottom]: readonly [number, number]) => bottom - top;
    expect(thick(ends(toAfrica!.outline).from)).toBeCloseTo(2 * thick(ends(within!.outline).from), 0);
    expect(ends(toAfrica!.outline).from[0]).toBeGreaterThanOrEqual(4 * FLOW_ROW);
    expect(ends(toAfrica!.outline).to[1]).toBeLessThanOrEqual(FLOW_ROW);
  });

  it('stay in the rows of their regions and never lie on each other there', () => {
    fc.assert(
      fc.property(practices, (list) => {
        const drawn = ribbons(flowsOf(...list), coverRegions);
        for (const side of ['from', 'to'] as const) {
          for (const [row, region] of coverRegions.entries()) {
            const spans = drawn
              .filter((ribbon) => ribbon[side] === region)
              .map(({ outline }) => ends(outline)[side])
              .sort((a, b) => a[0] - b[0]);
            for (const [top, bottom] of spans) {
              expect(top).toBeGreaterThanOrEqual(row * FLOW_ROW);
              expect(bottom).toBeLessThanOrEqual((row + 1) * FLOW_ROW);
              expect(bottom).toBeGreaterThan(top);
            }
            for (const [i, span] of spans.entries()) if (i > 0) expect(span[0]).toBeGreaterThanOrEqual(spans[i - 1]![1] - 0.11);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
