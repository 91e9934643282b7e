/**
 * Keeps the form’s own files on the device, so that it opens without a network once it has been opened with one. It lies
 * beside the page and looks after that page only. Written in JavaScript because browsers run it as it is.
 */
const CACHE = 'compendium-form';

/** Kept files in whatever language of the browser and with whatever query they are asked for. */
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

/**
 * The newest state of a file. Of files that are kept the whole is awaited: a line that breaks half-way is no better than
 * none, and the kept one serves.
 */
const fromNetwork = async (request) => {
  const cache = await caches.open(CACHE);
  const response = await fetch(request);
  if (!response.ok || !(await cache.match(request, LOOSELY))) return response;
  const whole = new Response(await response.blob(), { status: response.status, headers: response.headers });
  await cache.put(request, whole.clone());
  return whole;
};

const answer = (request) =>
  fromNetwork(request).catch(async () => {
    const kept = await (await caches.open(CACHE)).match(request, LOOSELY);
    return kept ?? Response.error();
  });

/** Keeps these files and no others. */
const keep = async (addresses) => {
  const cache = await caches.open(CACHE);
  const wanted = new Set(addresses);
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  await cache.addAll(addresses);
};

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(keep(event.data.keep).then(() => event.ports[0].postMessage('kept'))));
addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) event.respondWith(answer(event.request));
});
