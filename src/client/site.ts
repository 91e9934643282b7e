import { startKeeping } from './keep.ts';
import { KEYS, readKept } from './store.ts';

/**
 * The only script that every page loads. It waits until the reader reaches for the search, or for the size of a cost:
 * everything heavier comes then.
 */
const quick = document.querySelector<HTMLFormElement>('form.quick');
const finder = document.querySelector<HTMLFormElement>('form[data-index]');

/** Runs a step once, however often it is asked for. */
const once = (step: () => Promise<unknown>) => {
  let started = false;
  return () => {
    if (!started) void step();
    started = true;
  };
};

if (quick) {
  const start = once(async () => (await import('./quick.ts')).startQuick(quick));
  quick.addEventListener('focusin', start);
}

if (finder) {
  const start = once(async () => (await import('./siteFinder.ts')).startSiteFinder(finder));
  // A link with a query is a reader who has reached for it already.
  if (location.search) start();
  for (const part of [finder, ...document.querySelectorAll('[data-filters]')]) {
    part.addEventListener('pointerenter', start);
    part.addEventListener('focusin', start);
  }
}

const cost = document.querySelector<HTMLElement>('[data-usd]');
if (cost) {
  const start = () =>
    import('./scale.ts').then(({ startScale }) => startScale(cost)).catch(() => (cost.querySelector('span')!.hidden = false));
  cost.hidden = false;
  cost.querySelector('button')!.addEventListener('click', start);
  if (readKept(KEYS.country)) void start();
}

const fit = document.querySelector<HTMLElement>('[data-fit]');
if (fit) {
  const start = () => import('./fit/here.ts').then(({ startFitHere }) => startFitHere(fit));
  fit.querySelector('a')!.addEventListener('click', (event) => {
    event.preventDefault();
    // Without the code the link leads where it says.
    start().catch(() => (location.href = fit.dataset['fit']!));
  });
  if (readKept(KEYS.country)) void start().catch(() => undefined);
}

const answers = document.querySelector<HTMLElement>('[data-answers]');
if (answers) {
  const start = once(() => import('./fit/page.ts').then(({ startFitPage }) => startFitPage(answers)).catch(() => undefined));
  answers.addEventListener('toggle', start);
  // Answers given on another day change the verdicts at once.
  if (readKept(KEYS.answers)) start();
}

const brief = document.querySelector<HTMLElement>('[data-brief-page]');
if (brief) void import('./fit/brief.ts').then(({ startBrief }) => startBrief(brief)).catch(() => undefined);

startKeeping();

const device = document.querySelector<HTMLElement>('[data-scopes]');
if (device && 'caches' in window && navigator.serviceWorker) {
  const start = () => import('./keepVolume/panel.ts').then(({ startKeepPanel }) => startKeepPanel(device));
  const failed = () => (device.querySelector<HTMLElement>('[hidden]')!.hidden = false);
  device.hidden = false;
  device.addEventListener(
    'toggle',
    once(() => start().catch(failed)),
  );
}

// Stands in pages that a reader has kept on the device, and in no other.
const { kept } = document.documentElement.dataset;
if (kept) void import('./keepVolume/copy.ts').then(({ startCopy }) => startCopy(kept)).catch(() => undefined);

const comparison = document.querySelector<HTMLElement>('[data-compare]');
if (comparison)
  void import('./compare/start.ts')
    .then(({ startComparison }) => startComparison(comparison))
    .catch(() => comparison.classList.add('failed'));

addEventListener('keydown', (event) => {
  const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
  const wanted = (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  event.preventDefault();
  (finder ?? quick)?.querySelector('input')?.focus();
});
