import { formatShortlist, isFault, parseShortlist, toggleKept, type Shortlist } from './shortlist.ts';
import { KEYS, readKept, writeKept } from './store.ts';

/** The shortlist as the browser keeps it; undefined if it keeps nothing. What is no shortlist counts as an empty one. */
export function shortlist(): Shortlist | undefined {
  const text = readKept(KEYS.shortlist);
  if (text === undefined) return undefined;
  const list = parseShortlist(text ?? '');
  return isFault(list) ? [] : list;
}

/** Keeps a list and shows it. @returns whether the browser keeps it */
export function keepShortlist(list: Shortlist): boolean {
  const kept = writeKept(KEYS.shortlist, list.length > 0 ? formatShortlist(list) : undefined);
  showKept();
  return kept;
}

/** The link to the comparison at the edge of the page: there while something is kept. */
function showTray(list: Shortlist): void {
  const tray = document.querySelector<HTMLAnchorElement>('.tray');
  if (!tray) return;
  tray.hidden = list.length === 0;
  tray.querySelector('b')!.textContent = String(list.length);
  tray.search = list.length > 4 ? '' : list.map(({ slug }) => `p=${slug}`).join('&');
}

/** Brings buttons and tray in step with what is kept. Without storage there is nothing to offer: the buttons stay hidden. */
export function showKept(): void {
  const list = shortlist();
  if (!list) return;
  for (const button of document.querySelectorAll<HTMLElement>('.keep')) {
    const { practice } = button.closest<HTMLElement>('[data-practice]')!.dataset;
    button.hidden = false;
    button.ariaPressed = String(list.some(({ slug }) => slug === practice));
  }
  showTray(list);
}

function press(button: Element): void {
  const place = button.closest<HTMLElement>('[data-practice]')!;
  const title = place.querySelector('h1, h2, h3, h4')!.textContent!.trim();
  keepShortlist(toggleKept(shortlist() ?? [], { slug: place.dataset['practice']!, title }));
}

/** Offers to keep practices, on pages and in lists. */
export function startKeeping(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('.keep');
    if (button) press(button);
  });
  // Another tab, or a page taken out of the browser’s memory, may have another list.
  addEventListener('storage', showKept);
  addEventListener('pageshow', showKept);
  showKept();
}
