import type { Practice } from '../../../src/domain/practice.ts';
import { practicesFor, subjectDigest, type BundleSubject } from '../../../src/files/bundles.ts';
import { readCountryRecords } from '../../../src/files/countryRecords.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { urls } from '../../../src/urls.ts';
import { countryName, volumeTitle } from '../../../src/words/labels.ts';
import { editionOf } from '../book/edition.ts';
import { newestReview, stampOf, type Stamp } from '../stamp.ts';
import type { Page } from '../tree.ts';
import { countryStart, volumeStart, type Note } from './startPage.ts';

/** What is said of a subject, and made of it. */
export interface AboutSubject {
  readonly practices: readonly Practice[];
  readonly stamp: Stamp;
  readonly title: string;
  readonly holds: string;
  /** Address of its page. */
  readonly address: (language: string) => string;
  /** The volume whose search index has its practices; without one, the index of all. */
  readonly indexOf: number | undefined;
  readonly start: (page: Page, practices: readonly Practice[], note: Note, t: Translator) => void;
}

function aboutVolume(root: string, number: number, all: readonly Practice[], t: Translator): AboutSubject {
  const practices = all.filter(({ volume }) => volume === number);
  return {
    practices,
    stamp: editionOf(root, number, practices),
    title: t('volume.numbered', { number, title: volumeTitle(t, number) }),
    holds: t('bundle.readme.volume'),
    address: (language) => urls.volume(language, number),
    indexOf: number,
    start: volumeStart,
  };
}

function aboutCountry(root: string, iso3: string, all: readonly Practice[], t: Translator): AboutSubject {
  const practices = practicesFor(all, iso3);
  const reviewed = [newestReview(practices), readCountryRecords(root).get(iso3)?.reviewed.date].filter((date) => date !== undefined);
  const country = countryName(t, iso3);
  return {
    practices,
    stamp: stampOf(root, reviewed.sort().at(-1)!, subjectDigest(root, { kind: 'country', id: iso3 }, all)),
    title: country,
    holds: t('bundle.readme.country', { country }),
    address: (language) => urls.facetValue(language, 'countries', iso3.toLowerCase()),
    indexOf: undefined,
    start: countryStart,
  };
}

/** @param all every practice of the site */
export const aboutSubject = (root: string, { kind, id }: BundleSubject, all: readonly Practice[], t: Translator): AboutSubject =>
  kind === 'volume' ? aboutVolume(root, Number(id), all, t) : aboutCountry(root, id.toUpperCase(), all, t);
