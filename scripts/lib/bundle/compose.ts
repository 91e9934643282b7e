import { basePath } from '../../../src/config.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import { bundleName, practicesFor, subjectDigest, type BundleSubject } from '../../../src/files/bundles.ts';
import { readCountryRecords } from '../../../src/files/countryRecords.ts';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { urls } from '../../../src/urls.ts';
import { practiceAddress } from '../../../src/words/address.ts';
import { countryName, volumeTitle } from '../../../src/words/labels.ts';
import { editionOf } from '../book/edition.ts';
import { newestReview, stampOf, type Stamp } from '../stamp.ts';
import type { Page } from '../tree.ts';
import type { BuiltSite } from './builtSite.ts';
import { bundleCode } from './code.ts';
import type { BundleFrame } from './links.ts';
import { bundlePage, OWN_STYLE, START } from './page.ts';
import { readme } from './readme.ts';
import { searchData } from './searchData.ts';
import { countryStart, hasSearch, SEARCH_FILES, volumeStart, type Note } from './startPage.ts';
import { ownStyle } from './style.ts';
import type { BundleFiles } from './zip.ts';

/** A bundle before it is packed. */
export interface Bundle {
  readonly stamp: Stamp;
  readonly practices: readonly Practice[];
  readonly files: BundleFiles;
  /** The one folder that it unpacks into. */
  readonly folder: string;
}

/** What is said of a subject, and made of it. */
interface Kind {
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

function volumeKind(root: string, number: number, all: readonly Practice[], t: Translator): Kind {
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

function countryKind(root: string, iso3: string, all: readonly Practice[], t: Translator): Kind {
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

const CITATIONS = ['bib', 'ris', 'csl.json'] as const;
const practiceFile = (slug: string, ending = 'html') => `practice/${slug}.${ending}`;

/** Which addresses of the site lead to which files of the bundle, in whatever language they are written. */
function filesByAddress({ practices, address }: Kind): Map<string, string> {
  const languages = interfaceLanguages();
  return new Map([
    ...languages.map((language) => [address(language), START] as const),
    ...practices.flatMap(({ volume, slug }) => [
      ...languages.map((language) => [urls.practice(language, volume, slug), practiceFile(slug)] as const),
      ...CITATIONS.map((format) => [urls.citation(volume, slug, format), practiceFile(slug, format)] as const),
    ]),
  ]);
}

/** A file of the bundle for a style sheet, an icon or an image, by its address on the site. */
const assetFile = (address: string) =>
  `files/${address
    .slice(basePath.length + 1)
    .replace(/^_assets\//, '')
    .replaceAll('/', '-')}`;

/**
 * Puts a bundle together from built pages: what the site says is what the copy says. A practice that is not translated stands in
 * its own language.
 * @param all every practice of the site
 */
export async function composeBundle(
  root: string,
  subject: BundleSubject,
  language: string,
  site: BuiltSite,
  all: readonly Practice[],
): Promise<Bundle> {
  const t = translator(language);
  const kind =
    subject.kind === 'volume' ? volumeKind(root, Number(subject.id), all, t) : countryKind(root, subject.id.toUpperCase(), all, t);
  const { practices, stamp } = kind;
  const files = new Map<string, string | Uint8Array>();
  const frame: BundleFrame = {
    files: filesByAddress(kind),
    asset: (address) => {
      files.set(assetFile(address), site.file(address));
      return assetFile(address);
    },
  };
  const newest = urls.bundle(subject.kind, subject.id, language);
  const start = { address: kind.address(language), file: START };
  files.set(
    START,
    bundlePage(site.page(start.address), start, t, frame, (page) => kind.start(page, practices, { stamp, newest }, t)),
  );
  for (const practice of practices) addPractice(files, practice, language, site, frame);
  if (subject.kind === 'volume' || hasSearch(practices)) {
    files.set(SEARCH_FILES.data, searchData(await site.index(kind.indexOf, language), practices, t, practiceFile));
    files.set(SEARCH_FILES.code, await bundleCode());
  }
  files.set(OWN_STYLE, ownStyle(t));
  const title = t('bundle.title', { name: t('site.longName'), subject: kind.title });
  files.set('README.txt', readme(t, { title, holds: kind.holds, practices: practices.length, stamp, newest }));
  return { stamp, practices, files, folder: `compendium-${bundleName(subject, language).replace('.', '-')}` };
}

/** The page of a practice, and how to cite it. */
function addPractice(
  files: Map<string, string | Uint8Array>,
  practice: Practice,
  language: string,
  site: BuiltSite,
  frame: BundleFrame,
): void {
  const { volume, slug } = practice;
  const { url, language: own } = practiceAddress(practice, language);
  const file = practiceFile(slug);
  files.set(file, bundlePage(site.page(url), { address: url, file }, translator(own), frame));
  for (const format of CITATIONS) files.set(practiceFile(slug, format), site.file(urls.citation(volume, slug, format)));
}
