import type { RegionCode } from '../domain/practice.ts';
import { COVER_SIZE, coverRegions, type CoverMark } from '../domain/cover.ts';

/** Colours of the regions on paper, as in `src/styles/tokens.css`; a picture file cannot use the style sheet. */
export const regionColours: Readonly<Record<RegionCode, string>> = {
  africa: '#98480b',
  americas: '#0f6b62',
  arab: '#6a3a9a',
  asia: '#a51d3a',
  europe: '#1f4f96',
};

/**
 * The cover as a picture for social cards, without text: it looks the same on every machine, whatever its fonts.
 * @returns SVG of 1200 × 630
 */
export function coverCard(marks: readonly CoverMark[]): string {
  const scale = 2.5;
  const left = (1200 - COVER_SIZE.width * scale) / 2;
  const lines = coverRegions.map((_, i) => `<line x1="8" x2="392" y1="${28 + i * 43}" y2="${28 + i * 43}" stroke="#d8d6cc"/>`).join('');
  const circles = marks
    .map(
      ({ x, y, r, region, stopped }) =>
        `<circle cx="${x}" cy="${y}" r="${r}" ${stopped ? `fill="#fcfbf7" stroke="${regionColours[region]}" stroke-width="2"` : `fill="${regionColours[region]}" fill-opacity=".86"`}/>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#fcfbf7"/><g transform="translate(${left} 28) scale(${scale})">${lines}${circles}</g></svg>`;
}
