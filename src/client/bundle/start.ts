import { BUNDLE_DATA, type BundleData } from '../../exports/bundleData.ts';
import { makeTranslator, type Strings } from '../../i18n/translate.ts';
import { startFinder } from '../finder.ts';
import { bundleSearch } from './search.ts';

/** The one script of a bundle: it makes the list of the first page searchable. Without it the list opens everything all the same. */
const data = (window as unknown as Record<string, BundleData>)[BUNDLE_DATA]!;
const form = document.querySelector<HTMLFormElement>('form.search')!;
const filters = document.querySelector<HTMLElement>('[data-filters]');
// Shown by script only: without it neither would do anything.
for (const part of [form, filters]) if (part) part.hidden = false;
document.querySelector('[data-explorer]')?.classList.add('explorer');

void startFinder(form, {
  t: makeTranslator(data.language, data.strings as unknown as Strings),
  search: bundleSearch(data),
  labels: async () => () => undefined,
  onShown: () => undefined,
});
