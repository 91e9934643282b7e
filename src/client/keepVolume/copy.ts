import { el } from '../dom.ts';
import { fetchWithin } from './fetchWithin.ts';
import { deviceTranslator } from './words.ts';
import { offlineOf, volumePart } from './places.ts';

/** So long is asked whether a page elsewhere can be reached, before its place is taken by the page that says it is not kept. */
const PATIENCE = 3000;

/** Says that this is a copy, and from when. */
async function showNote(on: string): Promise<void> {
  const t = await deviceTranslator();
  document.querySelector('main')!.prepend(el('p', { class: 'wrap fine', role: 'note' }, t('device.copy', { date: t.date(on) })));
}

const answers = (address: URL): Promise<boolean> =>
  fetchWithin(PATIENCE, address, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );

/** Leads out of the volume, or to the page that says that there is no way out now. */
async function leave(address: URL, home: string): Promise<void> {
  location.href = navigator.onLine && (await answers(address)) ? address.href : offlineOf(home);
}

/**
 * Whether an address leads out of what the workers of a volume look after. Another site is asked nothing before the reader
 * goes there; it is only clear that it cannot be reached if the device is on no line at all.
 */
export function leadsOut(address: URL, part: string, page: { origin: string; onLine: boolean }): boolean {
  if (!/^https?:$/.test(address.protocol)) return false;
  return address.origin === page.origin ? !address.pathname.includes(part) : !page.onLine;
}

/** Links that open here and now. */
const isPlain = (event: MouseEvent, link: HTMLAnchorElement) =>
  !event.defaultPrevented && !link.target && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/**
 * On a page that came from the device: says so, and leads links out of the volume past the browser's own page of errors, which no
 * worker of the volume can: a worker looks after pages in its folder, not after those that they lead to.
 * @param on day of keeping (ISO 8601)
 */
export async function startCopy(on: string): Promise<void> {
  const home = new URL('.', navigator.serviceWorker.controller?.scriptURL ?? location.href).pathname;
  const part = volumePart(home) ?? home;
  const catchOut = (event: Event, address: string) => {
    const target = new URL(address, location.href);
    if (!leadsOut(target, part, { origin: location.origin, onLine: navigator.onLine })) return;
    event.preventDefault();
    void leave(target, home);
  };
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (link && isPlain(event, link)) catchOut(event, link.href);
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) catchOut(event, (event.target as HTMLFormElement).action);
  });
  // The page that says that another is not kept need not say that it is a copy itself.
  if (!document.querySelector('[data-not-kept]')) await showNote(on);
}
