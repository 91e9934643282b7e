import { volumesOf, type Size } from './corpus.ts';
import type { Attempt, Measured } from './measure.ts';
import type { OutsiderFacts, Run, SiteFacts } from './run.ts';
import type { SearchFacts } from './search.ts';
import { baseSeconds, targetsOf, verdict, type Target } from './targets.ts';

/** What the numbers depend on besides the code. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly gibibytes: number;
  readonly node: string;
  /** Processes that wanted a core before the run began, on average over a minute: next to none, or the seconds are too many. */
  readonly load: number;
}

const count = (n: number) => n.toLocaleString('en-GB');
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Title of the section of a run: runs of another size have sections of their own. */
export const headingOf = (size: Size): string =>
  `## ${count(size.practices)} practices in ${volumesOf(size) === 1 ? 'one volume' : `${count(volumesOf(size))} volumes`}`;

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) => [
  row(...head),
  row(...head.map((_, i) => (i === 0 ? '---' : '--:'))),
  ...rows,
];

/** Why something could not be measured, short enough for a cell. */
const short = (reason: string) =>
  reason
    .split('\n')[0]!
    .replaceAll('|', '/')
    .replace(/\/\S*\/(?=\S)/g, '')
    .slice(0, 60);

/** Cells of a row that failed: the reason, and nothing else. */
const failed = (name: string, reason: string, cells: number) => row(name, short(reason), ...Array.from({ length: cells - 1 }, () => '–'));

function buildRow(name: string, result: Attempt, base: number | undefined): string {
  if ('reason' in result) return failed(name, result.reason, 4);
  const { seconds, peakMb, sumMb }: Measured = result.value;
  const ratio = base === undefined ? '–' : (seconds / base).toFixed(2);
  return row(name, seconds.toFixed(1), ratio, count(Math.round(peakMb)), count(Math.round(sumMb)));
}

/** One row where there is only one thing to say: it has its own index, or it made nothing. */
function outsiderRows({ outsider, alone, indexed }: OutsiderFacts, base: number | undefined): string[] {
  if ('reason' in alone) return [buildRow(outsider.name, alone, base)];
  if (!indexed) return [buildRow(`${outsider.name}, its own Pagefind included`, alone, base)];
  return [buildRow(`${outsider.name} alone`, alone, base), buildRow(`${outsider.name} + Pagefind`, indexed, base)];
}

function builds(run: Run): string[] {
  const base = baseSeconds(run);
  const { clean, edited, same, checkAll, checkOne } = run.ours;
  return table(
    ['what', 'seconds', 'ratio to Hugo + Pagefind', 'peak of one process, MB', 'peak of all at once, MB'],
    [
      buildRow('our build, clean', clean, base),
      buildRow('our build after one edit', edited, base),
      buildRow('our build, nothing changed', same, base),
      buildRow('our check of all, style included', checkAll, base),
      buildRow('our check of one file', checkOne, base),
      ...run.outsiders.flatMap((facts) => outsiderRows(facts, base)),
    ],
  );
}

function pageRow({ name, pages }: SiteFacts): string {
  if ('reason' in pages) return failed(name, pages.reason, 4);
  const { largest, median } = pages.value;
  return row(name, ...[largest.html, largest.firstVisit, median.html, median.firstVisit].map(kilobytes));
}

function searchRow({ place, words, found }: SearchFacts): string {
  if ('reason' in found) return row(place, words, short(found.reason), '–', '–', '–');
  const { bytes, files, seconds, slowSeconds } = found.value;
  return row(place, words, kilobytes(bytes), String(files), seconds.toFixed(1), slowSeconds.toFixed(1));
}

const targetRow = (target: Target) => {
  const shown = (value: number) => `${target.unit === '×' ? value.toFixed(2) : count(Number(value.toFixed(target.digits)))} ${target.unit}`;
  return row(target.name, `≤ ${shown(target.limit)}`, target.measured === undefined ? '–' : shown(target.measured), verdict(target));
};

const versions = ({ outsiders }: Run) => outsiders.map(({ outsider, version }) => `${outsider.name} ${version ?? 'not found'}`).join(', ');

/** The section of a run in Markdown; it begins with its heading. */
export const section = (run: Run, { cores, model, gibibytes, node, load }: Machine): string =>
  [
    headingOf(run.size),
    '',
    `Machine: ${cores} cores (${model}), ${gibibytes} GiB, Node ${node}; load ${load.toFixed(1)} before the run. Beside: ${versions(run)}.`,
    '',
    ...table(['target', 'limit', 'measured', 'verdict'], targetsOf(run).map(targetRow)),
    '',
    ...builds(run),
    '',
    'Pages of practices over the wire, kB:',
    '',
    ...table(['site', 'largest, HTML', 'largest, first visit', 'median, HTML', 'median, first visit'], run.sites.map(pageRow)),
    '',
    'From the words to the first results, kB and seconds:',
    '',
    ...table(
      ['where', 'words', 'kB', 'files', 'this machine, s', 'slow phone, s'],
      run.sites.flatMap(({ searches }) => searches.map(searchRow)),
    ),
    '',
  ].join('\n');
