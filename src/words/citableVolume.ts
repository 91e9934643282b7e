import { repository } from '../config.ts';
import type { CitableVolume } from '../exports/cff.ts';
import { translator } from '../files/interface.ts';
import type { Volume } from '../schemas/volume.ts';
import { absolute, ROOT_LANGUAGE, urls } from '../urls.ts';
import { inLanguage } from './labels.ts';

/** What a citation says of an edition of a volume, in English: a citation is one in all languages. @param date of the edition */
export function citableVolume(volume: Volume, edition: { readonly edition: string; readonly date: string }): CitableVolume {
  const t = translator(ROOT_LANGUAGE);
  return {
    number: volume.number,
    title: inLanguage(volume.title, t),
    theme: inLanguage(volume.theme, t),
    editors: volume.editors.map(({ role, organisation }) => (organisation ? `${role}, ${organisation}` : role)),
    publication: t('site.longName'),
    publisher: t('site.name'),
    edition: edition.edition,
    date: edition.date,
    languages: volume.languages,
    url: absolute(urls.volume(ROOT_LANGUAGE, volume.number)),
    repository,
    doi: volume.identifiers.doi,
    isbn: volume.identifiers.isbn,
  };
}
