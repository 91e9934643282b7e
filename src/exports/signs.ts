import { bands, type Band } from '../domain/cost.ts';

/** Five dots, filled up to the cost band; dashed when the cost is not known. The text beside it says the same. */
export function costDots(band: Band | undefined): string {
  const filled = band ? bands.indexOf(band) + 1 : 0;
  const kind = (i: number) => (i < filled ? ' class="on"' : filled === 0 ? ' class="dim"' : '');
  const dots = bands.map((_, i) => `<circle cx="${6 + i * 12.5}" cy="6" r="4.5"${kind(i)}/>`).join('');
  return `<svg class="dots" viewBox="0 0 62 12" width="62" height="12" aria-hidden="true">${dots}</svg>`;
}

/** Four bars of rising height, filled up to the evidence grade, 0 to 4. */
export function evidenceBars(grade: number): string {
  const bars = [5, 8, 11, 14]
    .map((height, i) => `<rect x="${i * 8}" y="${14 - height}" width="5.5" height="${height}" rx="1"${i < grade ? ' class="on"' : ''}/>`)
    .join('');
  return `<svg class="bars" viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">${bars}</svg>`;
}
