import { budgets } from '../budgets.ts';
import type { Attempt } from './measure.ts';
import type { Run } from './run.ts';

/** A target, what was measured, and the most that it may be. */
export interface Target {
  readonly name: string;
  readonly limit: number;
  /** Undefined where it could not be measured. */
  readonly measured: number | undefined;
  readonly unit: string;
  readonly digits: number;
}

const valueOf = <T>(result: Attempt<T> | undefined): T | undefined => (result && 'value' in result ? result.value : undefined);

/** The highest of several; undefined if one of them is missing, because it may be the highest. */
const highest = (values: readonly (number | undefined)[]): number | undefined =>
  values.length === 0 || values.includes(undefined) ? undefined : Math.max(...(values as readonly number[]));

/** Seconds of Hugo with Pagefind in the same run. */
export const baseSeconds = ({ outsiders }: Run): number | undefined =>
  valueOf(outsiders.find(({ outsider }) => outsider.name === 'Hugo')?.indexed)?.seconds;

/** What the issue asks for at 10,000 practices in ten volumes on two cores, against what a run measured. */
export function targetsOf(run: Run): Target[] {
  const base = baseSeconds(run);
  const ratio = (result: Attempt) => {
    const seconds = valueOf(result)?.seconds;
    return seconds !== undefined && base !== undefined ? seconds / base : undefined;
  };
  const { clean, same, edited } = run.ours;
  const site = run.sites.find(({ name }) => name === 'ours');
  const searched = site?.searches.map(({ found }) => valueOf(found)?.bytes) ?? [];
  return [
    { name: 'clean build, to Hugo + Pagefind', limit: 2, measured: ratio(clean), unit: '×', digits: 2 },
    { name: 'build after one edit, to Hugo + Pagefind', limit: 0.5, measured: ratio(edited), unit: '×', digits: 2 },
    { name: 'build with nothing changed', limit: 2, measured: valueOf(same)?.seconds, unit: 's', digits: 1 },
    {
      name: 'peak memory of one process in a build',
      limit: 2000,
      measured: highest([clean, same, edited].map((result) => valueOf(result)?.peakMb)),
      unit: 'MB',
      digits: 0,
    },
    { name: 'first search results over the wire', limit: 180, measured: kilobytes(highest(searched)), unit: 'kB', digits: 1 },
    {
      name: 'largest practice page on a first visit',
      limit: budgets.firstVisit / 1000,
      measured: kilobytes(valueOf(site?.pages)?.largest.firstVisit),
      unit: 'kB',
      digits: 1,
    },
  ];
}

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000);

export const verdict = ({ limit, measured }: Target): string =>
  measured === undefined ? 'not measured' : measured <= limit ? 'met' : 'missed';
