import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { siteOrigin } from '../../../config.ts';
import { corrections, type Correction } from '../../../content/errata.ts';
import { translator } from '../../../files/interface.ts';
import { absolute, ROOT_LANGUAGE, urls } from '../../../urls.ts';
import { volumeTitle } from '../../../words/labels.ts';

const t = translator(ROOT_LANGUAGE);

/** Every correction has a place of its own on a page; a feed tells entries apart by their addresses. */
const addressOf = ({ volume, practice, index }: Correction) =>
  practice
    ? `${urls.practice(ROOT_LANGUAGE, volume, practice.slug)}#erratum-${index + 1}`
    : `${urls.volume(ROOT_LANGUAGE, volume)}#erratum-${index + 1}`;

const titleOf = ({ volume, practice }: Correction) =>
  practice?.record.title ?? t('volume.numbered', { number: volume, title: volumeTitle(t, volume) });

/** Corrections in what was published: every one, because a reader who cited a figure must not miss it. */
export const GET: APIRoute = async () =>
  rss({
    title: `${t('site.longName')}: ${t('errata.title')}`,
    description: t('edition.errata.description'),
    site: siteOrigin,
    trailingSlash: false,
    customData: '<language>en</language>',
    items: (await corrections()).map((correction) => ({
      title: t('edition.errata.item', { title: titleOf(correction) }),
      description: correction.erratum.text,
      link: absolute(addressOf(correction)),
      pubDate: new Date(`${correction.erratum.date}T00:00:00Z`),
    })),
  });
