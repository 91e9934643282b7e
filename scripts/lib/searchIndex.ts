import * as pagefind from 'pagefind';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { wordingFor } from '../../src/domain/practice.ts';
import { yearsText } from '../../src/components/practice/years.ts';
import { practiceAddress } from '../../src/content/address.ts';
import { countryName, labelOf } from '../../src/content/labels.ts';
import { toSearchRecord, type SearchRecord } from '../../src/exports/searchRecord.ts';
import { interfaceLanguages, translator } from '../../src/files/interface.ts';
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
 * Writes a Pagefind bundle with one index for each language of the interface.
 * @param outDir folder of the bundle
 * @throws if Pagefind refuses a record
 */
export async function writeSearchIndex(practices: readonly PracticeWithText[], outDir: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const language of interfaceLanguages()) {
    for (const practice of practices) {
      const result = await index.addCustomRecord(recordFor(practice, language));
      if (result.errors.length > 0) throw new Error(`search index, ${practice.practice.slug}: ${result.errors.join('; ')}`);
    }
  }
  const written = await index.writeFiles({ outputPath: outDir });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  // Pagefind adds its ready-made interfaces; ours needs none of them.
  for (const name of readdirSync(outDir)) if (/-(ui|highlight)\.(js|css)$/.test(name)) rmSync(join(outDir, name));
}
