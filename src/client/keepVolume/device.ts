import { scopesToLeave, type Found, type Held, type KeepList } from '../../domain/keepVolume.ts';
import { fetchWithin } from './fetchWithin.ts';
import { comingName, DIGEST, keptName, markOf, volumePart, workerOf } from './places.ts';

/** A volume in one language, as its page names it. */
export interface Place {
  /** Address of its list. */
  readonly list: string;
  /** Folders that its pages lie in: its own first, that of the originals last. */
  readonly scopes: readonly string[];
}

export const homeOf = ({ scopes }: Place): string => scopes[0]!;

/** Digests of the files in a cache, which is not made if it is not there. */
async function digestsIn(name: string): Promise<[string, string][]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const entries = await Promise.all(
    (await cache.keys()).map(async (request): Promise<[string, string]> => {
      const digest = (await cache.match(request))?.headers.get(DIGEST) ?? '';
      return [new URL(request.url).pathname, digest];
    }),
  );
  return entries.filter(([, digest]) => digest !== '');
}

/** Files of a volume on the device with their digests, those on their way before those kept. */
export async function heldFiles(home: string): Promise<Held> {
  return new Map([...(await digestsIn(keptName(home))), ...(await digestsIn(comingName(home)))]);
}

async function wholeOf(home: string): Promise<Found['whole']> {
  const name = keptName(home);
  const mark = (await caches.has(name)) ? await (await caches.open(name)).match(markOf(home)) : undefined;
  return mark && ((await mark.json()) as Found['whole']);
}

/** So long is waited for a list; what is on the device is not shown before. Milliseconds. */
const PATIENCE = 10_000;

/** The list that the site has now, never an older one; undefined without a network. */
async function offeredList(address: string): Promise<KeepList | undefined> {
  try {
    const response = await fetchWithin(PATIENCE, address, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as KeepList) : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at the device and at the site. Stores nothing. @throws if the browser refuses a look at what it keeps */
export async function look(place: Place): Promise<Found> {
  const home = homeOf(place);
  const [offered, whole, held] = await Promise.all([offeredList(place.list), wholeOf(home), heldFiles(home)]);
  return { offered, whole, held };
}

function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    const check = () => {
      if (worker?.state === 'activated') resolve();
      if (!worker || worker.state === 'redundant') reject(new DOMException('no worker', 'NotAllowedError'));
    };
    worker?.addEventListener('statechange', check);
    check();
  });
}

/** Registers the workers of a volume and waits until they are at work. @throws if the browser refuses, or cannot fetch them */
export async function startWorkers({ scopes }: Place): Promise<void> {
  for (const scope of scopes) await activated(await navigator.serviceWorker.register(workerOf(scope), { scope }));
}

/** Makes the files on their way the kept ones, and the list their mark. Until the mark is set, the volume does not count as whole. */
export async function settle(home: string, list: KeepList, on: string): Promise<void> {
  const [kept, coming] = [await caches.open(keptName(home)), await caches.open(comingName(home))];
  await kept.delete(markOf(home));
  for (const request of await coming.keys()) await kept.put(request, (await coming.match(request))!);
  const wanted = new Set([...list.files.map(({ path }) => path), ...list.beside]);
  for (const request of await kept.keys()) if (!wanted.has(new URL(request.url).pathname)) await kept.delete(request);
  await kept.put(markOf(home), new Response(JSON.stringify({ list, on })));
  await caches.delete(comingName(home));
}

/** Takes a volume in one language off the device, and the workers that no other language of it needs. */
export async function remove(place: Place): Promise<void> {
  const home = homeOf(place);
  await Promise.all([caches.delete(keptName(home)), caches.delete(comingName(home))]);
  const part = volumePart(home)!;
  const remaining = (await caches.keys()).filter((name) => name.startsWith(keptName('')) && name.endsWith(part));
  const leave = scopesToLeave(
    place.scopes,
    remaining.map((name) => name.slice(keptName('').length)),
  );
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (leave.includes(new URL(registration.scope).pathname)) await registration.unregister();
}
