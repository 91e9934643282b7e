import type { Practice } from '../domain/practice.ts';
import type { Citable } from '../exports/citation.ts';
import { translator } from '../files/interface.ts';
import { readVolumes } from '../files/volumes.ts';
import { absolute, urls } from '../urls.ts';
import { countryName, labelOf, volumeTitle } from './labels.ts';

/** What a citation, a feed entry or a data record says of a practice, in the language of the original. */
export function citable(practice: Practice): Citable {
  const t = translator(practice.language);
  const volume = readVolumes().find((candidate) => candidate.number === practice.volume)!;
  return {
    slug: practice.slug,
    title: practice.record.title,
    summary: practice.record.summary,
    language: practice.language,
    authors: practice.record.contributors.filter((contributor) => contributor.role === 'author').map((contributor) => contributor.name),
    publication: t('site.longName'),
    publisher: t('site.name'),
    volume: practice.volume,
    volumeTitle: volumeTitle(t, practice.volume),
    date: volume.dates.published ?? practice.record.reviewed.date,
    modified: practice.record.reviewed.date,
    country: countryName(t, practice.record.country),
    keywords: [labelOf(t, 'sectors', practice.record.sector), ...practice.record.channels.map((code) => labelOf(t, 'channels', code))],
    url: absolute(urls.practice(practice.language, practice.volume, practice.slug)),
  };
}
