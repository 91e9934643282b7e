import { combinationOf, facetNames, type FacetName } from '../../../src/domain/facetNames.ts';
import { countValues } from '../../../src/domain/facets.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { facetFolders, urls } from '../../../src/urls.ts';
import { valuesInOrder } from '../../../src/words/facetValues.ts';
import { facetLabel } from '../../../src/words/labels.ts';
import { escapeXml as e } from '../book/xml.ts';

/** Values of a facet among the practices, in the order of the site’s explorer. */
function choices(practices: readonly Practice[], name: FacetName, t: Translator) {
  const counts = countValues(practices, name);
  const fixed = valuesInOrder(name)?.filter((value) => counts.has(value));
  const values = (fixed ?? [...counts.keys()]).map((value) => ({ value, label: facetLabel(t, name, value), count: counts.get(value)! }));
  return fixed ? values : values.sort((a, b) => t.compare(a.label, b.label));
}

function facetMarkup(practices: readonly Practice[], name: FacetName, t: Translator): string {
  const items = choices(practices, name, t).map(
    ({ value, label, count }) =>
      `<li data-value="${e(value)}"><a href="${e(urls.facetValue(t.language, facetFolders[name], value))}">${e(label)}</a> <span class="count">${t.number(count)}</span></li>`,
  );
  const hint = combinationOf(name) === 'all' ? `<p class="fine" data-hint hidden>${e(t('explorer.all'))}</p>` : '';
  return `<details><summary>${e(t(`facet.${name}`))}</summary>${hint}<ul class="facet-links" role="list" data-facet="${name}">${items.join('')}</ul></details>`;
}

/** The filters of the site’s explorer over these practices, in the same markup; a script shows them. All are of one volume. */
export const filtersMarkup = (practices: readonly Practice[], t: Translator): string =>
  `<div class="filters" data-filters hidden><h2>${e(t('filters.title'))}</h2>${facetNames
    .filter((name) => name !== 'volume')
    .map((name) => facetMarkup(practices, name, t))
    .join('')}</div>`;
