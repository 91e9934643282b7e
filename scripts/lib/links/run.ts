import { afterCheck, outcomeOf, type LinkCheck } from '../../../src/domain/links.ts';
import type { LinkEntry, LinkHistory } from '../../../src/schemas/linkHistory.ts';
import type { Progress } from '../progress.ts';
import { byHost } from './addresses.ts';
import { findCopy } from './archive.ts';
import { hostGate } from './gate.ts';
import type { Network } from './network.ts';
import { probe } from './probe.ts';

/** What a run is given. */
export interface LinkRun {
  readonly addresses: readonly string[];
  readonly history: LinkHistory;
  /** Every address that the content cites: all others leave the history. */
  readonly cited: ReadonlySet<string>;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Should the archive be asked for copies of what failed? */
  readonly archive: boolean;
  readonly network: Network;
  readonly progress: Progress;
  /** Keeps the history, whole, as far as it has come. */
  keep(history: LinkHistory): void;
}

/** What a run leaves. */
export interface LinkResult {
  readonly history: LinkHistory;
  /** Addresses about which nothing was learnt: their hosts were busy, or this machine was offline. */
  readonly unasked: readonly string[];
}

/** Milliseconds between two writes: a large history is not written a hundred times a second. */
const KEEP_EVERY = 1_000;

/** Runs tasks, so many at a time. */
async function sideBySide<T>(count: number, items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: count }, worker));
}

/** The history as it grows. It is kept only once somebody has answered: a run without any reply tells of this machine, not of the sources. */
function growing({ history, cited, keep, day }: LinkRun) {
  const entries: Record<string, LinkEntry> = Object.fromEntries(
    Object.entries(history.addresses).filter(([address]) => cited.has(address)),
  );
  let heard = false;
  let keptAt = -Infinity;
  return {
    entries,
    add(address: string, check: Omit<LinkCheck, 'day'>, archivedAt?: string) {
      heard ||= /^\d/.test(check.status);
      entries[address] = { ...afterCheck(entries[address], { day, ...check }), ...(archivedAt && { archivedAt }) };
      if (!heard || performance.now() - keptAt < KEEP_EVERY) return;
      keep({ addresses: entries });
      keptAt = performance.now();
    },
    finish() {
      if (heard) keep({ addresses: entries });
      return heard;
    },
  };
}

/**
 * Asks every address, host by host, and keeps what was learnt as it goes.
 * @throws if no host at all replied; the history is then as it was
 */
export async function runLinks(run: LinkRun): Promise<LinkResult> {
  const { addresses, day, network, progress } = run;
  const askInTurn = hostGate(network);
  const grown = growing(run);
  const unasked: string[] = [];
  await sideBySide(network.hosts, byHost(addresses), async ([host, queue]) => {
    for (const address of queue) {
      const check = await probe(address, askInTurn);
      const wantsCopy = run.archive && check && outcomeOf(check.status) === 'fails' && !grown.entries[address]?.archivedAt;
      if (check) grown.add(address, check, wantsCopy ? await findCopy(address, network.archive, day, askInTurn) : undefined);
      else unasked.push(address);
      progress.step(host);
    }
  });
  progress.end();
  if (!grown.finish() && addresses.length > 0) throw new Error('Nobody replied: is this machine on the network? Nothing was recorded.');
  return { history: { addresses: grown.entries }, unasked: unasked.sort() };
}
