import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and all below it at one moment, in MB. */
export interface Memory {
  /** What they hold together now. Pages that they share count once for each. */
  readonly together: number;
  /** The most that any one of them has held so far. */
  readonly largest: number;
}

/** What `/proc/PID/status` says of a process. */
export interface Status {
  readonly pid: number;
  readonly text: string;
}

/** The kernel counts in units of 1,024 bytes and calls them kB. */
const megabytes = (kibibytes: number) => (kibibytes * 1024) / 1e6;

const numberOf = (text: string, field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** The processes that descend from one, itself among them. */
export function familyOf(root: number, all: readonly Status[]): Status[] {
  const children = Map.groupBy(all, ({ text }) => numberOf(text, 'PPid'));
  const family = all.filter(({ pid }) => pid === root);
  for (const { pid } of family) family.push(...(children.get(pid) ?? []));
  return family;
}

/** Adds up resident memory and finds the highest mark of one process. */
export const memoryOf = (family: readonly Status[]): Memory => ({
  together: megabytes(family.reduce((sum, { text }) => sum + numberOf(text, 'VmRSS'), 0)),
  largest: megabytes(Math.max(0, ...family.map(({ text }) => numberOf(text, 'VmHWM')))),
});

/** A process may end between the listing and the reading. */
const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

/** Memory of a process of this machine and all below it. Linux only. */
export function readMemory(root: number): Memory {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return memoryOf(
    familyOf(
      root,
      pids.map((pid) => ({ pid: Number(pid), text: statusOf(pid) })),
    ),
  );
}
