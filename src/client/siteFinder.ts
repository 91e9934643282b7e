import { fetchLabels } from './chosen.ts';
import { startFinder } from './finder.ts';
import { showKept } from './keep.ts';
import { search } from './search.ts';
import { clientTranslator } from './strings.ts';

/** Makes the page’s list searchable by the site’s index. */
export async function startSiteFinder(form: HTMLFormElement): Promise<void> {
  const folder = form.dataset['index']!;
  await startFinder(form, {
    t: await clientTranslator(),
    search: (state) => search(folder, state),
    labels: fetchLabels,
    onShown: showKept,
  });
}
