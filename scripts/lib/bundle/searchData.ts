import type { Practice } from '../../../src/domain/practice.ts';
import { indexOfPages } from '../../../src/domain/search/wordIndex.ts';
import { bundleScript } from '../../../src/exports/bundleData.ts';
import { clientKeys } from '../../../src/i18n/clientKeys.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import type { SiteIndex } from './pagefindIndex.ts';
import { learnedStems } from './stems.ts';

const learned = new WeakMap<SiteIndex, Record<string, string>>();

function stemsOf(index: SiteIndex, language: string): Record<string, string> {
  if (!learned.has(index)) learned.set(index, learnedStems(index, language));
  return learned.get(index)!;
}

/**
 * What the search of a bundle needs, as a script: the site’s index without all other practices.
 * @param fileOf the page of a practice in the bundle
 */
export function searchData(index: SiteIndex, practices: readonly Practice[], t: Translator, fileOf: (slug: string) => string): string {
  const slugs = new Set(practices.map(({ slug }) => slug));
  const numbers = index.pages.flatMap(({ meta }, i) => (slugs.has(meta['slug']!) ? [i] : []));
  const inBundle = new Map(numbers.map((number, i) => [number, i]));
  const among = (pages: readonly number[]) => pages.flatMap((page) => inBundle.get(page) ?? []);
  return bundleScript({
    language: t.language,
    strings: Object.fromEntries(clientKeys(t)),
    pages: numbers.map((number) => {
      const { meta, facets } = index.pages[number]!;
      return { url: fileOf(meta['slug']!), meta, facets };
    }),
    index: indexOfPages(index.words, numbers),
    sorts: Object.fromEntries(Object.entries(index.sorts).map(([name, pages]) => [name, among(pages)])),
    stems: stemsOf(index, t.language),
  });
}
