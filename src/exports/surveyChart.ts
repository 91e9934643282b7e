import type { Direction } from '../domain/lineChart.ts';
import { surveyGroups, type GroupCode } from '../domain/survey.ts';
import type { SurveyIndex } from '../schemas/surveyIndices.ts';
import { lineChart, type ChartSeries } from './lineChart.ts';

/** An edition, as much as a chart needs of it. */
export interface ChartEdition {
  readonly year: number;
  readonly groups: boolean;
  /** Indices whose make-up is new in this edition. */
  readonly changed: readonly SurveyIndex[];
}

export interface SurveyChart {
  readonly editions: readonly ChartEdition[];
  readonly index: SurveyIndex;
  readonly series: readonly ChartSeries[];
  readonly direction: Direction;
  readonly groupLabel: (group: GroupCode) => string;
  readonly small?: boolean;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: String(value) }));

/** A chart of one index of the Survey over all editions. The groups are of the whole index, and of the editions that had them. */
export function surveyChart({ editions, index, series, direction, groupLabel, small = false }: SurveyChart): string {
  const grouped = index === 'egdi' && !small;
  return lineChart({
    years: editions.map(({ year }) => year),
    series,
    direction,
    ticks: small ? [] : TICKS,
    bands: grouped ? surveyGroups.map(({ code, from }) => ({ from, label: groupLabel(code) })).reverse() : [],
    bandsSince: editions.find(({ groups }) => groups)?.year,
    changes: editions.filter(({ changed }) => changed.includes(index)).map(({ year }) => year),
    small,
  });
}
