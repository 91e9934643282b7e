import { wordingFor, type Practice } from '../../../src/domain/practice.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { absolute, urls } from '../../../src/urls.ts';
import { countryName, volumeTheme, volumeTitle } from '../../../src/words/labels.ts';
import { anchor } from './chapter.ts';
import type { Edition } from './edition.ts';
import { apart, countryIndex, sectorIndex, type IndexEntry } from './listing.ts';
import { escapeXml as e } from './xml.ts';

/** A part of a book that begins on a page of its own. */
export interface BookPart {
  readonly id: string;
  readonly title: string;
  /** What stands above its pages; nothing on the first ones. */
  readonly head: string;
  /** Language of its text, where it is not the book's. */
  readonly language: string;
  readonly kind: 'title' | 'imprint' | 'contents' | 'foreword' | 'practice' | 'index';
  /** Colour of its region. */
  readonly region?: string;
  /** XHTML, which is HTML too. */
  readonly content: string;
}

/** Number of the page on which a part begins; undefined in a book without pages. */
export type PageOf = (id: string) => string | undefined;

/** How a volume is cited as a whole. */
const citationOf = (t: Translator, { volume, date }: Edition) =>
  t('book.citation', {
    editors: apart(t, t.list(volume.editors.map(({ role }) => role))),
    year: date.slice(0, 4),
    title: t('site.longName'),
    volume: t('volume.numbered', { number: volume.number, title: volumeTitle(t, volume.number) }),
    url: apart(t, absolute(urls.volume(t.language, volume.number))),
  });

/** The title page. @param picture XHTML of the volume's picture */
export function titlePage(t: Translator, edition: Edition, picture: string): BookPart {
  const { number } = edition.volume;
  const content = `<p class="series">${e(t('site.longName'))}</p>
<p class="number">${e(t('book.volume', { number: String(number) }))}</p>
<h1>${e(volumeTitle(t, number))}</h1>
<p class="theme">${e(volumeTheme(t, number))}</p>
${picture}
<p class="stamp">${e(t('book.stamp', { date: t.date(edition.date), version: apart(t, edition.version) }))}</p>`;
  return { id: 'title', title: volumeTitle(t, number), head: '', language: t.language, kind: 'title', content };
}

/** The imprint: who, when, which edition, under which licence, and what it is not. */
export function imprint(t: Translator, edition: Edition): BookPart {
  const { volume } = edition;
  const address = absolute(urls.volume(t.language, volume.number));
  const { doi, isbn } = volume.identifiers;
  const lines = [
    t('book.imprint.volume', {
      name: t('site.longName'),
      volume: t('volume.numbered', { number: volume.number, title: volumeTitle(t, volume.number) }),
    }),
    t('book.imprint.editors', {
      editors: apart(t, t.list(volume.editors.map(({ role, organisation }) => [role, organisation].filter(Boolean).join(', ')))),
    }),
    t('book.imprint.edition', {
      date: t.date(edition.date),
      version: apart(t, edition.version),
      status: t(`volume.status.${volume.status}`),
    }),
    ...(doi ? [`DOI ${doi}`] : []),
    ...(isbn ? [`ISBN ${isbn}`] : []),
    t('footer.independent'),
    t('book.imprint.licence'),
  ];
  const content = `<h1>${e(t('book.imprint'))}</h1>
${lines.map((line) => `<p>${e(line)}</p>`).join('\n')}
<p><a href="https://creativecommons.org/licenses/by/4.0/"><bdi dir="ltr">https://creativecommons.org/licenses/by/4.0/</bdi></a></p>
<h2>${e(t('book.imprint.newer'))}</h2>
<p>${e(t('book.imprint.newerText'))} <a href="${e(address)}"><bdi dir="ltr">${e(address)}</bdi></a></p>
<h2>${e(t('book.imprint.cite'))}</h2>
<p>${e(citationOf(t, edition))}</p>`;
  return { id: 'imprint', title: t('book.imprint'), head: t('book.imprint'), language: t.language, kind: 'imprint', content };
}

/** The part of a practice. @param content XHTML of its chapter */
export const practicePart = (t: Translator, practice: Practice, language: string, head: string, content: string): BookPart => ({
  id: anchor(practice.slug),
  title: wordingFor(practice, t.language).title,
  head,
  language,
  kind: 'practice',
  region: practice.region,
  content,
});

/** Text in another language than the book's, marked as such. */
const foreign = (t: Translator, language: string) => (language === t.language ? '' : ` lang="${language}" xml:lang="${language}"`);

/** The table of contents of all parts that follow it. */
export function contents(t: Translator, parts: readonly BookPart[], practices: readonly Practice[], pageOf: PageOf): BookPart {
  const country = new Map(practices.map(({ slug, record }) => [anchor(slug), countryName(t, record.country)]));
  const entry = ({ id, title, language }: BookPart) => {
    const [page, from] = [pageOf(id), country.get(id)];
    return `<li><a href="#${id}">${from ? `<span class="from">${e(from)}</span> ` : ''}<span class="what"${foreign(t, language)}>${e(title)}</span>${page === undefined ? '' : ` <span class="page">${page}</span>`}</a></li>`;
  };
  const content = `<h1>${e(t('volume.contents'))}</h1>\n<ol class="toc">\n${parts.map(entry).join('\n')}\n</ol>`;
  return { id: 'contents', title: t('volume.contents'), head: t('volume.contents'), language: t.language, kind: 'contents', content };
}

/** Links to practices: by the number of the page, or by title in a book without pages. */
function references(t: Translator, practices: readonly Practice[], pageOf: PageOf): string {
  const link = (practice: Practice) => {
    const page = pageOf(anchor(practice.slug));
    const { title, language } = wordingFor(practice, t.language);
    return `<a href="#${anchor(practice.slug)}"${page === undefined ? foreign(t, language) : ''}>${e(page ?? title)}</a>`;
  };
  return practices.map(link).join(pageOf(anchor(practices[0]!.slug)) === undefined ? '<br />' : ', ');
}

function indexList(t: Translator, entries: readonly IndexEntry[], pageOf: PageOf): string {
  const item = ({ name, own, took }: IndexEntry) => {
    const taken = took.length > 0 ? `<span class="took">${e(t('book.index.took'))}</span> ${references(t, took, pageOf)}` : '';
    return `<li><b>${e(name)}</b> ${own.length > 0 ? references(t, own, pageOf) : ''}${own.length > 0 && taken ? '; ' : ''}${taken}</li>`;
  };
  return `<ul class="index">\n${entries.map(item).join('\n')}\n</ul>`;
}

/** The index of countries and sectors. */
export function indexPart(t: Translator, practices: readonly Practice[], pageOf: PageOf): BookPart {
  const content = `<h1>${e(t('book.index'))}</h1>
<h2 id="index-countries">${e(t('nav.countries'))}</h2>
<p class="fine">${e(t('book.index.how'))}</p>
${indexList(t, countryIndex(t, practices), pageOf)}
<h2 id="index-sectors">${e(t('nav.sectors'))}</h2>
${indexList(t, sectorIndex(t, practices), pageOf)}`;
  return { id: 'index', title: t('book.index'), head: t('book.index'), language: t.language, kind: 'index', content };
}
