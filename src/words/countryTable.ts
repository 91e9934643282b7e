import type { Condition } from '../domain/conditions.ts';
import { readConditions } from '../files/conditions.ts';
import { readCountryRecords } from '../files/countryRecords.ts';
import type { Translator } from '../i18n/translate.ts';
import { conditionSource, conditionText, conditionUrl } from './conditions.ts';
import { labelOf } from './labels.ts';

/** Columns of the table of a country. */
export const countryColumns = ['kind', 'name', 'status', 'says', 'year', 'source', 'url'] as const;

function yearOf(condition: Condition): string {
  if (condition.origin === 'none') return '';
  return String(condition.origin === 'data' ? condition.observation.year : condition.year);
}

const conditionRow = (t: Translator, condition: Condition): string[] => [
  'condition',
  labelOf(t, 'requirements', condition.key),
  condition.status,
  conditionText(t, condition),
  yearOf(condition),
  conditionSource(t, condition),
  conditionUrl(condition) ?? '',
];

/** Policies, laws and institutions of our own file, as rows of the same table. */
function documentRows(t: Translator, iso3: string): string[][] {
  const record = readCountryRecords().get(iso3);
  if (!record) return [];
  const row = (kind: string, name: string, says: string, year: number | undefined, url: string) => [
    kind,
    name,
    '',
    says,
    String(year ?? ''),
    '',
    url,
  ];
  return [
    ...record.policies.map(({ title, summary, year, url }) => row('policy', title, summary ?? '', year, url)),
    ...record.legal.map(({ title, kind, year, url }) => row('law', title, labelOf(t, 'document-kinds', kind), year, url)),
    ...record.institutions.map(({ name, role, established, url }) =>
      row('institution', name, labelOf(t, 'institution-roles', role), established, url),
    ),
  ];
}

/** What is on record for a country, a row each: conditions, then documents. @param iso3 ISO 3166-1 alpha-3 */
export const countryRows = (t: Translator, iso3: string): string[][] => [
  ...[...readConditions().get(iso3)!.values()].map((condition) => conditionRow(t, condition)),
  ...documentRows(t, iso3),
];
