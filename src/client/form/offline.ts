/** Files of this site that the page has loaded, and the page itself without its query. */
function loaded(): string[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => name.split('#')[0]!);
  const own = files.filter((name) => name.startsWith(location.origin) && /\.(?:js|css|svg)$|\/interface\//.test(name));
  return [...new Set([location.origin + location.pathname, ...own])];
}

/**
 * Lets the form be opened without a network from now on. Where a browser cannot do so, the form works as before.
 * @returns whether it can
 */
export async function keepForOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register('worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active?.postMessage({ keep: loaded() }, [port2]);
  return new Promise((resolve) => (port1.onmessage = () => resolve(true)));
}
