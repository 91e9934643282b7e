import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../../src/domain/practice.ts';
import { translator } from '../../../src/files/interface.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { basePath } from '../../../src/config.ts';
import { urls } from '../../../src/urls.ts';
import { practiceAddress } from '../../../src/words/address.ts';
import { volumeTitle } from '../../../src/words/labels.ts';
import { coverPicture, forewordChapter, practiceChapter, type ChapterFrame } from './chapter.ts';
import { editionOf, type Edition } from './edition.ts';
import { runningHead } from './listing.ts';
import { contents, imprint, indexPart, practicePart, titlePage, type BookPart, type PageOf } from './parts.ts';
import { attribute, elementsBelow, readPage } from '../tree.ts';
import { toXhtml } from './xml.ts';

/** A book before it is given a shape. */
export interface Book {
  readonly t: Translator;
  readonly edition: Edition;
  readonly title: string;
  readonly practices: readonly Practice[];
  /** Where the files of the built site lie. */
  readonly site: string;
  /** Style sheet of the site, as a path below it. */
  readonly styles: string;
  /** All parts in order. @param pageOf numbers of pages, if the book has pages */
  parts(pageOf: PageOf): BookPart[];
}

/** A built page of the site. @param address as in links, e.g. `/volumes/1/` */
const builtPage = (site: string, address: string): string => readFileSync(join(site, address.slice(basePath.length), 'index.html'), 'utf8');

const byYear = (a: Practice, b: Practice) => a.record.started - b.record.started || (a.slug < b.slug ? -1 : 1);

/** The picture of the volume for a title page, without its explanation for screens. */
const pictureOf = (page: string) => toXhtml(coverPicture(page));

function chapterOf(t: Translator, practice: Practice, site: string, frame: ChapterFrame): BookPart {
  const { url, language } = practiceAddress(practice, t.language);
  const chapter = practiceChapter(builtPage(site, url), practice.slug, frame);
  return practicePart(t, practice, language, runningHead(t, practice), toXhtml(chapter));
}

function forewordOf(t: Translator, page: string, frame: ChapterFrame): BookPart[] {
  const chapter = forewordChapter(page, frame);
  if (!chapter) return [];
  const title = t('book.foreword');
  const language = attribute(chapter, 'lang') ?? t.language;
  return [{ id: 'foreword', title, head: title, language, kind: 'foreword', content: toXhtml(chapter) }];
}

const styleSheetOf = (page: string): string =>
  attribute(
    [...elementsBelow(readPage(page))].find((element) => attribute(element, 'rel') === 'stylesheet')!,
    'href',
  )!.slice(basePath.length);

/**
 * Puts a book together from the built pages of a volume: what the site says is what the book says.
 * @param site folder of the volume's built site
 */
export function composeBook(root: string, number: number, language: string, site: string): Book {
  const t = translator(language);
  const practices = readPracticesWithText(root, [number])
    .map(({ practice }) => practice)
    .sort(byYear);
  const edition = editionOf(root, number, practices);
  const page = builtPage(site, urls.volume(language, number));
  const frame = { slugs: new Set(practices.map(({ slug }) => slug)), volume: number };
  const chapters = [...forewordOf(t, page, frame), ...practices.map((practice) => chapterOf(t, practice, site, frame))];
  const opening = [titlePage(t, edition, pictureOf(page)), imprint(t, edition)];
  return {
    t,
    edition,
    title: t('book.title', { name: t('site.longName'), volume: t('volume.numbered', { number, title: volumeTitle(t, number) }) }),
    practices,
    site,
    styles: styleSheetOf(page),
    parts(pageOf) {
      const index = indexPart(t, practices, pageOf);
      return [...opening, contents(t, [...chapters, index], practices, pageOf), ...chapters, index];
    },
  };
}
