import type { APIRoute } from 'astro';
import { countriesShown } from '../../../../content/countries.ts';
import type { Condition } from '../../../../domain/conditions.ts';
import type { Country } from '../../../../domain/practice.ts';
import { csvTable } from '../../../../exports/csv.ts';
import { readConditions } from '../../../../files/conditions.ts';
import { readCountryRecords } from '../../../../files/countryRecords.ts';
import { translator } from '../../../../files/interface.ts';
import { conditionSource, conditionText, conditionUrl } from '../../../../words/conditions.ts';
import { labelOf } from '../../../../words/labels.ts';

export const getStaticPaths = async () =>
  (await countriesShown()).map((country) => ({ params: { iso3: country.iso3.toLowerCase() }, props: { country } }));

const t = translator('en');
const COLUMNS = ['kind', 'name', 'status', 'says', 'year', 'source', 'url'];

const conditionRow = (condition: Condition): string[] => [
  'condition',
  labelOf(t, 'requirements', condition.key),
  condition.status,
  conditionText(t, condition),
  condition.origin === 'none' ? '' : String(condition.origin === 'data' ? condition.observation.year : condition.year),
  conditionSource(t, condition),
  conditionUrl(condition) ?? '',
];

/** Policies, laws and institutions of our own file, as rows of the same table. */
function documentRows(iso3: string): string[][] {
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

/** What is on record for a country, for a spreadsheet: conditions, then documents. */
export const GET: APIRoute<{ country: Country }> = ({ props: { country } }) =>
  new Response(csvTable(COLUMNS, [...readConditions().get(country.iso3)!.map(conditionRow), ...documentRows(country.iso3)]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
