import { basePath, siteOrigin } from './config.ts';

/** The language whose pages lie at the root; all others lie below their code. */
export const ROOT_LANGUAGE = 'en';

/** A page of the site: addresses end with a slash. @param path without slashes at its ends, e.g. `volumes/1` */
const page = (language: string, path: string): string =>
  [basePath, language === ROOT_LANGUAGE ? '' : `/${language}`, path ? `/${path}` : '', '/'].join('');

/** A file, the same in all languages. */
const file = (path: string): string => `${basePath}/${path}`;

/** Canonical form of a path made here. */
export const absolute = (path: string): string => siteOrigin + path;

/** File name of an image as readers get it. @param type avif or webp */
export const imageFile = (name: string, type: string): string => `${name.replace(/\.[a-z]+$/, '')}.${type}`;

/** A further page of a list. @param first address of the list @param number from 1, which is the list itself */
export const pageOf = (first: string, number: number): string => (number === 1 ? first : `${first}page/${number}/`);

/** Every address of the site. Nothing else builds a path. */
export const urls = {
  home: (language: string) => page(language, ''),
  explorer: (language: string) => page(language, 'practices'),
  explorerWith: (language: string, query: Readonly<Record<string, string>>) =>
    `${page(language, 'practices')}?${new URLSearchParams(query).toString()}`,
  volumes: (language: string) => page(language, 'volumes'),
  volume: (language: string, number: number) => page(language, `volumes/${number}`),
  practice: (language: string, volume: number, slug: string) => page(language, `volumes/${volume}/${slug}`),
  /** The original of a practice that is known by its reference only. @param reference `1/x-road-data-exchange` */
  referenced: (reference: string) => page(ROOT_LANGUAGE, `volumes/${reference}`),
  facetIndex: (language: string, folder: string) => page(language, folder),
  facetValue: (language: string, folder: string, value: string) => page(language, `${folder}/${value}`),
  fitIndex: (language: string) => page(language, 'fit'),
  fit: (language: string, iso3: string) => page(language, `fit/${iso3.toLowerCase()}`),
  brief: (language: string) => page(language, 'fit/brief'),
  requirements: (language: string) => page(language, 'requirements'),
  requirement: (language: string, key: string) => page(language, `requirements/${key}`),
  transfers: (language: string, anchor = '') => `${page(language, 'transfers')}${anchor && `#${anchor}`}`,
  survey: (language: string) => page(language, 'survey'),
  /** The explorer of the Survey with countries and averages chosen, by their codes. */
  surveyOf: (language: string, codes: readonly string[]) =>
    `${page(language, 'survey')}?${new URLSearchParams(codes.map((code) => ['c', code])).toString()}`,
  contribute: (language: string) => page(language, 'contribute'),
  form: (language: string) => page(language, 'contribute/new'),
  /** The form filled with a practice, to correct it. @param reference `1/x-road-data-exchange` */
  correction: (language: string, reference: string) => `${page(language, 'contribute/new')}?of=${reference}`,
  template: (language: string) => file(`contribute/template.${language}.txt`),
  nearFolder: () => file('contribute/near/'),
  practiceSource: (slug: string) => file(`api/practices/${slug}.mdx`),
  format: (language: string) => page(language, 'contribute/format'),
  data: (language: string) => page(language, 'data'),
  compare: (language: string) => page(language, 'compare'),
  about: (language: string, name = '') => page(language, name ? `about/${name}` : 'about'),
  notFound: () => file('404.html'),
  practicesJson: () => file('api/practices.json'),
  practiceJson: (slug: string) => file(`api/practices/${slug}.json`),
  practicesCsv: () => file('api/practices.csv'),
  transfersJson: () => file('api/transfers.json'),
  transfersCsv: () => file('api/transfers.csv'),
  conditionsJson: (iso3: string) => file(`api/conditions/${iso3.toLowerCase()}.json`),
  conditionsFolder: () => file('api/conditions/'),
  countryCsv: (iso3: string) => file(`api/countries/${iso3.toLowerCase()}.csv`),
  countryJson: (iso3: string) => file(`api/countries/${iso3.toLowerCase()}.json`),
  practiceJsonFolder: () => file('api/practices/'),
  scale: () => file('api/scale.json'),
  surveyJson: () => file('api/survey.json'),
  surveyCsv: () => file('api/survey.csv'),
  volumeJson: (number: number) => file(`api/volumes/${number}.json`),
  practiceSchema: () => file('schema/practice.schema.json'),
  feed: (kind?: 'volume' | 'country' | 'sector', id?: string) => file(kind ? `feeds/${kind}/${id}.xml` : 'feeds/all.xml'),
  errataFeed: () => file('feeds/errata.xml'),
  /** What was published of a volume, with digests. */
  manifest: (number: number) => file(`volumes/${number}/manifest.json`),
  volumeCitation: (number: number) => file(`volumes/${number}/CITATION.cff`),
  citation: (volume: number, slug: string, format: 'bib' | 'ris' | 'csl.json') => file(`volumes/${volume}/${slug}.${format}`),
  practiceImage: (volume: number, slug: string, name: string, type: string) => file(`volumes/${volume}/${slug}/${imageFile(name, type)}`),
  volumeCard: (number: number) => file(`volumes/${number}/card.png`),
  book: (number: number, language: string, format: 'pdf' | 'epub') => file(`volumes/${number}/book.${language}.${format}`),
  /** What a reader keeps of a volume on the device. */
  keepList: (language: string, number: number) => file(`volumes/${number}/keep.${language}.json`),
  /** Stands in for every page that is not kept. A practice can never have its address. */
  keepOffline: (language: string, number: number) => page(language, `volumes/${number}/keep/offline`),
  /** Folders whose pages a kept volume has: those of the language, and of the originals, beside which the search lies. */
  keepScopes: (language: string, number: number) => [
    ...new Set([page(language, `volumes/${number}`), page(ROOT_LANGUAGE, `volumes/${number}`)]),
  ],
  icon: () => file('icon.svg'),
  /** A volume, or a country, to be read without a network. @param id number, or ISO 3166-1 alpha-3 */
  bundle: (kind: 'volume' | 'country', id: string, language: string) =>
    file(`${kind === 'volume' ? 'volumes' : 'countries'}/${id.toLowerCase()}/bundle.${language}.zip`),
  interfaceFolder: () => file('interface/'),
  /** @param folder which words, with a slash at its end; those that most code needs unless told */
  interfaceFile: (language: string, folder = '') => file(`interface/${folder}${language}.json`),
  /** Search bundle of all practices in a language. */
  search: (language: string) => file(`pagefind/${language}/`),
  volumeSearch: (language: string, number: number) => file(`volumes/${number}/pagefind/${language}/`),
} as const;

/** Folder of a facet’s static pages; the country and region pages carry more than a list. */
export const facetFolders = {
  country: 'countries',
  region: 'regions',
  sector: 'sectors',
  sdg: 'sdgs',
  cost: 'costs',
  evidence: 'evidence',
  status: 'statuses',
  channel: 'channels',
  minimum: 'without',
  volume: 'volumes',
} as const;
