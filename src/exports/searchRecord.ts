import { facets } from '../domain/facets.ts';
import type { Practice, Wording } from '../domain/practice.ts';
import { EVERY_PRACTICE } from './everyPractice.ts';
import { escapeMarkup } from './markup.ts';
import { orderKeys } from './searchOrder.ts';

/** What the search index keeps of a practice, in the words of one language of the interface. */
export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

export interface SearchWords {
  readonly url: string;
  readonly wording: Wording;
  readonly text: string;
  /** Names in the reader’s language: country, sector, region, status, channels. */
  readonly labels: readonly string[];
  readonly country: string;
  readonly eyebrow: string;
  readonly cost: string;
}

/** @param language language of the index, which is that of the reader, not always that of the text */
export function toSearchRecord(practice: Practice, words: SearchWords, language: string): SearchRecord {
  const { record } = practice;
  const names = [record.localName, record.implementer, ...record.partners, record.beneficiaries].filter(Boolean).join('. ');
  return {
    url: words.url,
    language,
    content: [words.wording.summary, words.labels.join(', '), words.text, names, EVERY_PRACTICE].join('\n\n'),
    meta: {
      title: words.wording.title,
      summary: words.wording.summary,
      slug: practice.slug,
      region: practice.region,
      lang: words.wording.language,
      country: words.country,
      eyebrow: words.eyebrow,
      cost: words.cost,
      band: practice.cost.band?.code ?? '',
      evidence: String(practice.evidence.grade),
    },
    filters: Object.fromEntries(facets.map(({ name, valuesOf }) => [name, [...valuesOf(practice)]])),
    sort: orderKeys(practice, words.wording.title),
  };
}

/**
 * The record as a page for the indexer: title and metadata of a page weigh more in its ranking than those of a custom record.
 */
export function toSearchPage({ language, content, meta, filters, sort }: SearchRecord): string {
  const tag = (kind: string, name: string, value: string) =>
    `<meta data-pagefind-${kind}="${name}[content]" content="${escapeMarkup(value)}">`;
  const head = [
    ...Object.entries(meta)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => tag('meta', name, value)),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => tag('filter', name, value))),
    ...Object.entries(sort).map(([name, value]) => tag('sort', name, value)),
  ];
  const paragraphs = content.split('\n\n').map((text) => `<p>${escapeMarkup(text)}</p>`);
  return `<!doctype html><html lang="${language}"><body data-pagefind-body><h1>${escapeMarkup(meta['title']!)}</h1>${head.join('')}${paragraphs.join('')}</body></html>`;
}
