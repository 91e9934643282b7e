import { stringify } from 'yaml';

/** What a citation of a whole volume needs; the strings are plain text. */
export interface CitableVolume {
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  /** Offices that answer for it. */
  readonly editors: readonly string[];
  readonly publication: string;
  readonly publisher: string;
  readonly edition: string;
  /** YYYY-MM-DD of the edition. */
  readonly date: string;
  readonly languages: readonly string[];
  readonly url: string;
  readonly repository: string;
  readonly doi: string | undefined;
  readonly isbn: string | undefined;
}

const fullTitle = ({ publication, number, title }: CitableVolume) => `${publication}, volume ${number}: ${title}`;

/** A citation as a line of text. */
export const volumeCitationText = (v: CitableVolume): string =>
  `${v.editors.join(', ')} (${v.date.slice(0, 4)}). ${fullTitle(v)}. Edition ${v.edition}. ${v.doi ? `https://doi.org/${v.doi}` : v.url}`;

/** Leaves out what is not known: the format has no empty values. */
const known = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The format knows languages, not scripts or regions: `zh-Hans` → `zh`. */
const primary = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.replace(/-.*$/, '')))];

/**
 * The volume as a book, which is how people cite it.
 * @see https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema.json, `definitions.reference`
 */
const asBook = (v: CitableVolume) =>
  known({
    type: 'book',
    title: fullTitle(v),
    authors: v.editors.map((name) => ({ name })),
    year: Number(v.date.slice(0, 4)),
    month: Number(v.date.slice(5, 7)),
    volume: v.number,
    edition: v.edition,
    publisher: { name: v.publisher },
    languages: primary(v.languages),
    url: v.url,
    doi: v.doi,
    isbn: v.isbn,
  });

/** `CITATION.cff` of a volume, Citation File Format 1.2.0. The volume is a data set there: the format knows no other kind of work but software. */
export const toCff = (v: CitableVolume): string =>
  stringify(
    known({
      'cff-version': '1.2.0',
      message: 'Please cite this volume as below; each practice has a citation of its own on its page.',
      type: 'dataset',
      title: fullTitle(v),
      abstract: v.theme,
      authors: v.editors.map((name) => ({ name })),
      version: v.edition,
      'date-released': v.date,
      license: 'CC-BY-4.0',
      url: v.url,
      repository: v.repository,
      doi: v.doi,
      'preferred-citation': asBook(v),
    }),
    { lineWidth: 0 },
  );
