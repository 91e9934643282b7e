/**
 * Reads a kept volume from the device when the network does not answer. It lies beside the volume's page, looks after pages
 * below it only, and stores nothing itself: `keep.ts` does, when the reader asks. Written in JavaScript because browsers run it
 * as it is; the names that it shares with other code stand in `places.ts`, and a test holds them together.
 */
const KEPT = 'compendium-kept ';

/** Lines are slow, and a reader who has the page at hand need not wait for longer. Milliseconds for the whole page. */
const PATIENCE = 3000;

/** Kept files in whatever language of the browser and with whatever query they are asked for. */
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

/** Names that come from the content: whatever is kept under one of them is right for ever. */
const NAMED_BY_CONTENT = /\/_assets\/|\.pf_\w+$/;

/** Folder of this worker: `/ar/volumes/1/`, and the part of it that the volume has in every language: `/volumes/1/`. */
const home = new URL(registration.scope).pathname;
const [volume] = /\/volumes\/\d+\/$/.exec(home);

/** Folders of the languages that are kept of this volume, the one of this worker first. */
const homes = async () => {
  const kept = (await caches.keys()).filter((name) => name.startsWith(KEPT) && name.endsWith(volume));
  return [home, ...kept.map((name) => name.slice(KEPT.length))];
};

const fromDevice = async (request) => {
  for (const place of await homes()) {
    if (!(await caches.has(KEPT + place))) continue;
    const kept = await (await caches.open(KEPT + place)).match(request, LOOSELY);
    if (kept) return kept;
  }
};

/**
 * What a reader gets in place of a page that is not kept: the same page in a language that is, or the page that says that it is
 * not kept, in the best language there is.
 */
const instead = async (address) => {
  const rest = new URL(address).pathname.slice(home.length);
  for (const place of await homes()) if (place !== home && (await fromDevice(place + rest))) return Response.redirect(place + rest);
  for (const place of await homes()) {
    const page = await fromDevice(`${place}keep/offline/`);
    if (page) return page;
  }
  return Response.error();
};

/** The whole of a file, or nothing: a line that breaks half-way is no better than none. */
const whole = async (request) => {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: control.signal });
    if (response.type === 'opaqueredirect') return response;
    if (response.status >= 500) throw new Error(`${response.status}`);
    return new Response(await response.blob(), { status: response.status, headers: response.headers });
  } finally {
    clearTimeout(timer);
  }
};

const answer = async (request) => {
  const kept = await fromDevice(request);
  if (!kept) return fetch(request).catch(() => (request.mode === 'navigate' ? instead(request.url) : Response.error()));
  return NAMED_BY_CONTENT.test(request.url) ? kept : whole(request).catch(() => kept);
};

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // What is being kept, or asked for anew, must come from the site.
  if (method === 'GET' && cache !== 'no-store' && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});
