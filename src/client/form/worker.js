/**
 * Keeps the form’s own files on the device, so that it opens without a network once it has been opened with one. It lies
 * beside the page and looks after that page only. Written in JavaScript because browsers run it as it is.
 */
const CACHE = 'compendium-form';

const fromNetwork = async (request) => {
  const response = await fetch(request);
  const cache = await caches.open(CACHE);
  // A newer file takes the place of a kept one; what was never kept is none of its business.
  if (response.ok && (await cache.match(request, { ignoreSearch: true }))) await cache.put(request, response.clone());
  return response;
};

const answer = (request) =>
  fromNetwork(request).catch(async () => {
    const kept = await (await caches.open(CACHE)).match(request, { ignoreSearch: true });
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
addEventListener('message', (event) => event.waitUntil(keep(event.data.keep)));
addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) event.respondWith(answer(event.request));
});
