import type { Citable } from './citation.ts';

/** JSON for a script element: `<` cannot close it, and the line separators of old JavaScript are escaped. */
export const scriptSafe = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** schema.org description of a practice’s page. @param wording title and summary in the language of the page */
export const practiceJsonLd = (
  c: Citable,
  wording: { readonly language: string; readonly title: string; readonly summary: string },
): string =>
  scriptSafe({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: wording.title,
    abstract: wording.summary,
    inLanguage: wording.language,
    author: c.authors.map((name) => ({ '@type': 'Organization', name })),
    datePublished: c.date,
    dateModified: c.modified,
    keywords: c.keywords,
    spatialCoverage: { '@type': 'Country', name: c.country },
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: String(c.volume),
      name: c.volumeTitle,
      isPartOf: { '@type': 'Periodical', name: c.publication },
    },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: c.url,
  });

/** schema.org description of the whole data set, for the page of downloads. */
export const datasetJsonLd = (input: {
  name: string;
  description: string;
  url: string;
  files: readonly { url: string; format: string }[];
}): string =>
  scriptSafe({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: input.name,
    description: input.description,
    url: input.url,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    distribution: input.files.map((file) => ({ '@type': 'DataDownload', encodingFormat: file.format, contentUrl: file.url })),
  });
