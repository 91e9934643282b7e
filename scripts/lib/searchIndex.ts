import * as pagefind from 'pagefind';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordingFor } from '../../src/domain/practice.ts';
import { yearsText } from '../../src/words/years.ts';
import { practiceAddress } from '../../src/words/address.ts';
import { countryName, labelOf } from '../../src/words/labels.ts';
import { toSearchPage, toSearchRecord, type SearchRecord } from '../../src/exports/searchRecord.ts';
import { interfaceLanguages, translator } from '../../src/files/interface.ts';
import { canonicalBundle } from './canonicalBundle.ts';
import type { PagefindFiles } from './pagefindFiles.ts';
import type { PracticeWithText } from '../../src/files/records.ts';

/** A practice as a reader of this language finds it: names in that language, the text in the best one there is. */
function recordFor({ practice, texts }: PracticeWithText, language: string): SearchRecord {
  const t = translator(language);
  const { record } = practice;
  const wording = wordingFor(practice, language);
  const country = countryName(t, record.country);
  const labels = [
    country,
    labelOf(t, 'sectors', record.sector),
    labelOf(t, 'regions', practice.region),
    labelOf(t, 'statuses', record.status),
    ...record.channels.map((code) => labelOf(t, 'channels', code)),
  ];
  return toSearchRecord(
    practice,
    {
      url: practiceAddress(practice, language).url,
      wording,
      text: texts.get(wording.language) ?? '',
      labels,
      country,
      eyebrow: `${yearsText(t, record)} · ${labelOf(t, 'statuses', record.status)}`,
      cost: practice.cost.band ? t.dollars(practice.cost.band.usdBase) : t('cost.unknownShort'),
    },
    language,
  );
}

/**
 * Makes a bundle for one language as Pagefind makes it. Records go in as pages: see {@link toSearchPage}.
 * Pagefind 1.5.2 does not write its files itself: on a full disk it cuts them short and says nothing.
 * @throws if Pagefind refuses a record
 */
export async function makeIndex(practices: readonly PracticeWithText[], language: string): Promise<PagefindFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const add = async (practice: PracticeWithText) => {
    const record = recordFor(practice, language);
    const result = await index.addHTMLFile({ url: record.url, content: toSearchPage(record) });
    if (result.errors.length > 0) throw new Error(`search index, ${practice.practice.slug}: ${result.errors.join('; ')}`);
  };
  await Promise.all(practices.map(add));
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`search index: ${made.errors.join('; ')}`);
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path, content]));
}

/**
 * Writes a Pagefind bundle for each language of the interface, in a folder named by it. One bundle cannot hold them all:
 * a text that is not translated has one address, and Pagefind keeps one page an address.
 * One after the other: to finish a bundle of 10,000 practices, Pagefind takes four gigabytes and one core.
 * @throws if Pagefind refuses a record
 */
export async function writeSearchIndex(practices: readonly PracticeWithText[], outDir: string): Promise<void> {
  for (const language of interfaceLanguages())
    for (const [path, bytes] of canonicalBundle(await makeIndex(practices, language))) {
      const file = join(outDir, language, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
}
