import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { lineChart, sparkline, type ChartSpec } from '../../../src/exports/lineChart.ts';

const spec: ChartSpec = {
  years: [2003, 2010, 2024],
  direction: 'ltr',
  series: [
    { values: [0.2, undefined, 0.6], style: 's1', label: '0.60' },
    { values: [undefined, 0.4, 0.5], style: 's2' },
  ],
  ticks: [0, 0.5, 1].map((value) => ({ value, label: String(value) })),
  bands: [
    { from: 0, label: 'low' },
    { from: 0.5, label: 'high' },
  ],
  changes: [2010],
};
const draw = (changes: Partial<ChartSpec> = {}) => lineChart({ ...spec, ...changes });
const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('a line chart', () => {
  it('is well-formed', () => expect(XMLValidator.validate(draw())).toBe(true));
  it('has a dot for each value and a line for each series', () => {
    expect(count(draw(), /<circle/g)).toBe(4);
    expect(count(draw(), /<path/g)).toBe(2);
  });
  it('breaks a line at a gap', () => expect(draw()).toContain('d="M0 80h0M100 40h0"'));
  it('draws the first series last, on top of the others', () =>
    expect(draw().lastIndexOf('class="s1"')).toBeGreaterThan(draw().lastIndexOf('class="s2"')));
  it('writes the last value at its point', () => expect(draw()).toMatch(/<text class="value" x="100%" y="40%" dy="-.7em">0.60<\/text>/));
  it('shades the band between its limits', () => expect(draw()).toContain('<rect class="band" x="0%" width="100%" y="0%" height="50%"/>'));
  it('shades no year before there were bands', () => {
    expect(draw({ bandsSince: 2010 })).toContain('<rect class="band" x="33.33%" width="66.67%" y="0%" height="50%"/>');
    expect(draw({ bandsSince: 2010, direction: 'rtl' })).toContain('<rect class="band" x="0%" width="66.67%" y="0%" height="50%"/>');
  });
  it('marks where the measure changed', () => expect(draw()).toContain('<line class="change" x1="33.33%" x2="33.33%" y2="100%"/>'));
  it('has no size, style or script of its own', () =>
    expect(draw()).not.toMatch(/style=|<script|on\w+=|viewBox="[^"]*"[^>]*class="line-chart/));
  it('names but the first and the last year when small', () =>
    expect([...draw({ small: true }).matchAll(/>(20\d\d)</g)].map((match) => match[1])).toEqual(['2003', '2024']));
  it('starts at the right from right to left', () => {
    expect(draw({ direction: 'rtl' })).toContain('d="M100 80h0M0 40h0"');
    expect(draw({ direction: 'rtl' })).toContain('<text class="tick" x="100%" y="50%" dx="0.6em"');
  });
  it('takes labels as text, whatever they hold', () => {
    const svg = draw({ bands: [{ from: 0, label: '<b onload="x">&' }] });
    expect(svg).toContain('&lt;b onload=&quot;x&quot;&gt;&amp;</text>');
    expect(XMLValidator.validate(svg)).toBe(true);
  });
  it('of nothing is an empty frame', () =>
    expect(XMLValidator.validate(draw({ series: [{ values: [undefined, undefined, undefined], style: 's1' }] }))).toBe(true));
});

describe('a sparkline', () => {
  it('is one path in whole numbers', () =>
    expect(sparkline([2003, 2010, 2024], [0.123, 0.4, 0.5], 'ltr')).toBe(
      '<svg class="spark" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none"><path d="M0 88L33 60L100 50"/></svg>',
    ));
});
