import { basePath } from '../../../src/config.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import { bundleName, type BundleSubject } from '../../../src/files/bundles.ts';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import { urls } from '../../../src/urls.ts';
import { practiceAddress } from '../../../src/words/address.ts';
import type { Stamp } from '../stamp.ts';
import type { BuiltSite } from './builtSite.ts';
import { bundleCode } from './code.ts';
import type { BundleFrame } from './links.ts';
import { bundlePage, OWN_STYLE, START } from './page.ts';
import { readme } from './readme.ts';
import { searchData } from './searchData.ts';
import { hasSearch, SEARCH_FILES } from './startPage.ts';
import { aboutSubject, type AboutSubject } from './subject.ts';
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

const CITATIONS = ['bib', 'ris', 'csl.json'] as const;
const practiceFile = (slug: string, ending = 'html') => `practice/${slug}.${ending}`;

/** Which addresses of the site lead to which files of the bundle, in whatever language they are written. */
function filesByAddress({ practices, address }: AboutSubject): Map<string, string> {
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
  const about = aboutSubject(root, subject, all, t);
  const { practices, stamp } = about;
  const files = new Map<string, string | Uint8Array>();
  const frame: BundleFrame = {
    files: filesByAddress(about),
    asset: (address) => {
      files.set(assetFile(address), site.file(address));
      return assetFile(address);
    },
  };
  const newest = urls.bundle(subject.kind, subject.id, language);
  const start = { address: about.address(language), file: START };
  files.set(
    START,
    bundlePage(site.page(start.address), start, t, frame, (page) => about.start(page, practices, { stamp, newest }, t)),
  );
  for (const practice of practices) addPractice(files, practice, language, site, frame);
  if (subject.kind === 'volume' || hasSearch(practices)) {
    files.set(SEARCH_FILES.data, searchData(await site.index(about.indexOf, language), practices, t, practiceFile));
    files.set(SEARCH_FILES.code, await bundleCode());
  }
  files.set(OWN_STYLE, ownStyle(t));
  const title = t('bundle.title', { name: t('site.longName'), subject: about.title });
  files.set('README.txt', readme(t, { title, holds: about.holds, practices: practices.length, stamp, newest }));
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
