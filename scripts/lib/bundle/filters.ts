import { combinationOf, facetNames, type FacetName } from '../../../src/domain/facetNames.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { facetFolders, urls } from '../../../src/urls.ts';
import { namedValues } from '../../../src/words/facetValues.ts';
import { escapeXml as e } from '../book/xml.ts';

function facetMarkup(practices: readonly Practice[], name: FacetName, t: Translator): string {
  const items = namedValues(practices, name, t).map(
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
