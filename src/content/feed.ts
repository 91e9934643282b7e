import rss from '@astrojs/rss';
import { byNewest, type Practice } from '../domain/practice.ts';
import { translator } from '../files/interface.ts';
import { siteOrigin } from '../config.ts';
import { countryName, labelOf } from '../words/labels.ts';
import { originalUrl } from './responses.ts';

/** How many entries a feed has at most: what a reader’s program fetches again and again should be small. */
const LENGTH = 50;

/** Last reviewed first; within a day, newest first. */
const byReview = (a: Practice, b: Practice) => (a.record.reviewed.date < b.record.reviewed.date ? 1 : a.record.reviewed.date > b.record.reviewed.date ? -1 : byNewest(a, b));

/** A feed (RSS 2.0) of practices. Texts are escaped by the library; dates come from the records. */
export function practiceFeed(practices: readonly Practice[], title: string): Promise<Response> {
  const t = translator('en');
  return rss({
    title: `${t('site.longName')}: ${title}`,
    description: t('home.description'),
    site: siteOrigin,
    trailingSlash: false,
    customData: '<language>en</language>',
    items: [...practices].sort(byReview).slice(0, LENGTH).map((practice) => ({
      title: practice.record.title,
      description: practice.record.summary,
      link: originalUrl(practice),
      pubDate: new Date(`${practice.record.reviewed.date}T00:00:00Z`),
      categories: [countryName(t, practice.record.country), labelOf(t, 'sectors', practice.record.sector)],
    })),
  });
}
