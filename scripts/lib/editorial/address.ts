/** Parameters that tell a site where its visitor came from and change nothing on the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|vero_id|oly_\w+_id)$/i;

/** Names of the parameters of an address that only track its reader. */
export const trackersIn = ({ searchParams }: URL): string[] => [...searchParams.keys()].filter((name) => TRACKING.test(name));

/** Does the address lead to a site as a whole, not to a page in it? */
export const isFrontPage = ({ pathname, search }: URL): boolean => /^\/(?:index\.\w+)?$/.test(pathname) && search === '';

/** Is a host the parent itself, or below it? `de.scribd.com` is below `scribd.com`. */
export const isBelow = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`);

/**
 * What two addresses of the same page have in common: without scheme, `www.`, marks inside the page, trackers, and a slash or
 * `index.html` at the end; parameters in the order of their names. For comparison only, no address to follow.
 */
export function pageKey(address: string): string {
  const url = new URL(address);
  for (const name of trackersIn(url)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/(?:index\.\w+)?$/, '').replace(/\/{2,}/g, '/');
  return `${url.host.replace(/^www\./, '')}${path}?${url.searchParams.toString()}`;
}
