import type { Coverage, Dimension, Gap } from '../domain/coverage.ts';
import type { Key, Translator } from '../i18n/translate.ts';
import { labelOf, volumeTitle } from './labels.ts';

/** What a reader calls a value of a dimension. */
export function coverageLabel(t: Translator, dimension: Dimension, code: string): string {
  if (code === 'unknown') return t('unknown.short');
  const labels: Readonly<Record<Dimension, () => string>> = {
    region: () => labelOf(t, 'regions', code),
    sector: () => labelOf(t, 'sectors', code),
    era: () => t('volume.numbered', { number: code, title: volumeTitle(t, Number(code)) }),
    income: () => t(`income.${code}` as Key),
    status: () => labelOf(t, 'statuses', code),
    sources: () => (code === '3' ? t('coverage.threeOrMore') : t.number(Number(code))),
  };
  return labels[dimension]();
}

const gapTexts: { readonly [K in Gap['kind']]: (t: Translator, gap: Extract<Gap, { kind: K }>) => string } = {
  cell: (t, { region, sector }) => t('coverage.gap.cell', { region: labelOf(t, 'regions', region), sector: labelOf(t, 'sectors', sector) }),
  thin: (t, { dimension, code, have, want }) =>
    t(`coverage.gap.thin.${dimension}`, { name: coverageLabel(t, dimension, code), have, want }),
  stopped: (t, { have, want }) => t('coverage.gap.stopped', { have, want }),
  sources: (t, { have, want }) => t('coverage.gap.sources', { have, want }),
  group: (t, { group, have, of }) => t(`coverage.gap.group.${group}`, { have, of }),
};

/** A gap in one sentence. */
export const gapText = (t: Translator, gap: Gap): string => (gapTexts[gap.kind] as (t: Translator, gap: Gap) => string)(t, gap);

/** Gaps of one cell each, put together by region: eighty sentences of one form are not read. */
export function emptySectors(t: Translator, { gaps }: Coverage): { region: string; sectors: string[] }[] {
  const cells = gaps.filter((gap) => gap.kind === 'cell');
  const regions = [...new Set(cells.map(({ region }) => region))];
  return regions.map((region) => ({
    region,
    sectors: cells.filter((cell) => cell.region === region).map(({ sector }) => labelOf(t, 'sectors', sector)),
  }));
}
