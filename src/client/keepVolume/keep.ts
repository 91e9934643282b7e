import { DIGEST_DIGITS, missing, type KeepFile, type KeepList } from '../../domain/keepVolume.ts';
import { today } from '../today.ts';
import { heldFiles, homeOf, settle, startWorkers, type Place } from './device.ts';
import { comingName, DIGEST } from './places.ts';

/** Why a volume could not be kept. What was fetched by then stays, so that the next attempt goes on from there. */
export type Why = 'network' | 'full' | 'refused' | 'changed' | 'stopped';

export class KeepProblem extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why);
    this.why = why;
  }
}

/** How a browser calls what went wrong. */
const NAMES: Readonly<Record<string, Why>> = {
  AbortError: 'stopped',
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'refused',
};

/** The reason behind an error. What has no name of its own is a network that went away. */
export const whyOf = (error: unknown): Why =>
  error instanceof KeepProblem ? error.why : (error instanceof Error && NAMES[error.name]) || 'network';

export interface Progress {
  readonly signal: AbortSignal;
  /** Called after every file with how many are on the device, and how many that will be. */
  readonly onFile: (done: number, of: number) => void;
}

/** So many files are fetched side by side: a line with long delays is filled, a narrow one not flooded. */
const ABREAST = 4;

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGEST_DIGITS);
}

/** Fetches a file from the site and not from what is kept. @throws {KeepProblem} if the site has it no more */
async function fetchFile(path: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, { signal, cache: 'no-store' });
  if (!response.ok) throw new KeepProblem(response.status < 500 ? 'changed' : 'network');
  return response;
}

/** Marks a page as a copy with the day of keeping: what a reader gets from the device must say so, and only the page itself is always there to. */
export const asCopy = (html: string, on: string): string => html.replace('<html ', `<html data-kept="${on}" `);

/** A file as it is kept: its kind, and the digest that its list has. A page is marked as a copy. */
function stored(bytes: ArrayBuffer, { headers }: Response, digest: string | undefined): Response {
  const kind = headers.get('Content-Type') ?? '';
  const body = kind.startsWith('text/html') ? asCopy(new TextDecoder().decode(bytes), today()) : bytes;
  return new Response(body, { headers: { ...(kind && { 'Content-Type': kind }), ...(digest && { [DIGEST]: digest }) } });
}

/** Fetches a file, and keeps it if it is what the list says. @throws {KeepProblem} if it is not */
async function keepFile(cache: Cache, { path, digest }: Partial<KeepFile> & { path: string }, signal: AbortSignal): Promise<void> {
  const response = await fetchFile(path, signal);
  const bytes = await response.arrayBuffer();
  if (digest !== undefined && (await digestOf(bytes)) !== digest) throw new KeepProblem('changed');
  await cache.put(path, stored(bytes, response, digest));
}

/** Does a step for each of many, a few at a time; after the first that fails no other begins, and those begun are awaited. */
async function forEachAbreast<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await step(item);
  };
  const stop = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: ABREAST }, () => work().catch(stop)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function fetchAll(home: string, list: KeepList, { signal, onFile }: Progress): Promise<void> {
  const cache = await caches.open(comingName(home));
  const files = [...missing(list, await heldFiles(home)), ...list.beside.map((path) => ({ path }))];
  const of = list.files.length + list.beside.length;
  let done = of - files.length;
  onFile(done, of);
  await forEachAbreast(files, async (file) => {
    await keepFile(cache, file, signal);
    onFile(++done, of);
  });
}

async function keepAlone(place: Place, list: KeepList, progress: Progress): Promise<void> {
  await fetchAll(homeOf(place), list, progress);
  await startWorkers(place);
  await settle(homeOf(place), list, today());
}

/** Does a step while no other tab does it. */
const alone = <T>(name: string, step: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(name, step) : (step as () => Promise<T>)();

/**
 * Keeps a volume on the device, or brings what is kept to the state of a list: fetches what is missing, registers the workers,
 * and only then lets it count as kept.
 * @throws {KeepProblem}
 */
export async function keepVolume(place: Place, list: KeepList, progress: Progress): Promise<void> {
  // Asks that the browser does not clear it away when room runs short; it may say no.
  void navigator.storage?.persist?.().catch(() => false);
  try {
    await alone(comingName(homeOf(place)), () => keepAlone(place, list, progress));
  } catch (error) {
    throw new KeepProblem(whyOf(error));
  }
}
