import { parse } from 'yaml';
import { conditionsOf, type Condition, type DocumentMeaning, type Evidence, type Observation } from '../domain/conditions.ts';
import { connectivitySeries, makeFitRulesSchema, type FitRules } from '../schemas/fitRules.ts';
import { readCountryRecords } from './countryRecords.ts';
import { readCountries } from './reference.ts';
import { contentPath, oncePerRoot, readCsv, readText } from './text.ts';
import { readCodes, readVocabularies } from './vocabularies.ts';

export const FIT_RULES = contentPath('fit-rules.yaml');

/** Codes of the series that have values. */
export const readSeries = (root: string): string[] => [
  ...readCsv(root, 'indicators')
    .filter((row) => row['normalised'] !== 'left out' && row['normalised'] !== 'no data')
    .map((row) => row['indicator']!),
  ...connectivitySeries,
];

/** The rules of fit. Throws if they do not fit their schema; the content check says where. */
export const readFitRules = oncePerRoot((root): FitRules =>
  makeFitRulesSchema(readCodes(root), readSeries(root)).parse(parse(readText(root, FIT_RULES))),
);

type ByCountry<T> = Map<string, Map<string, T>>;

const put = <T>(all: ByCountry<T>, iso3: string, series: string, value: T) =>
  void (all.get(iso3) ?? all.set(iso3, new Map()).get(iso3)!).set(series, value);

const toObservation = (row: Record<string, string>): Observation => ({
  series: row['indicator']!,
  year: Number(row['year']),
  value: Number(row['value']),
  raw: Number(row['raw']),
  source: row['source']!,
  collected: (row['collected'] || undefined) as Observation['collected'],
});

/** The newest value of every series, by country. */
const readObservations = oncePerRoot((root): ByCountry<Observation> => {
  const all: ByCountry<Observation> = new Map();
  for (const row of readCsv(root, 'country_conditions'))
    if (row['latest'] === '1') put(all, row['iso3']!, row['indicator']!, toObservation(row));
  for (const row of readCsv(root, 'connectivity'))
    for (const series of connectivitySeries) {
      const value = Number(row[series]);
      const year = Number(row[series.replace(/_(pct|per100)$/, '_year')]);
      if (row[series]) put(all, row['iso3']!, series, { series, year, value, raw: value, source: 'wdi', collected: undefined });
    }
  return all;
});

const isAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);

/** Names of laws, bodies and systems that the World Bank recorded in 2022, by country and indicator. Not checked by us. */
export const readEvidence = oncePerRoot((root): ByCountry<Evidence> => {
  const all: ByCountry<Evidence> = new Map();
  for (const row of readCsv(root, 'evidence_2022'))
    put(all, row['iso3']!, row['indicator']!, {
      // Some rows give an address only.
      name: row['name'] || (isAddress(row['url']) ? new URL(row['url']).hostname : row['indicator']!),
      year: row['year'] ? Number(row['year']) : undefined,
      url: isAddress(row['url']) ? row['url'] : undefined,
      doubtful: row['flag'] !== '',
    });
  return all;
});

const meaningsOf = (root: string): ReadonlyMap<string, DocumentMeaning> => {
  const { 'document-kinds': kinds, 'institution-roles': roles } = readVocabularies(root);
  return new Map([...kinds.entries, ...roles.entries].filter((entry) => entry.meets ?? entry.partly).map((entry) => [entry.code, entry]));
};

/** How every requirement stands in every country and area: by ISO 3166-1 alpha-3, then by key, in the order of the vocabulary. */
export const readConditions = oncePerRoot((root): ReadonlyMap<string, ReadonlyMap<string, Condition>> => {
  const shared = { rules: readFitRules(root), keys: readCodes(root).requirements, meanings: meaningsOf(root) };
  const conditionsIn = (iso3: string) =>
    conditionsOf({
      ...shared,
      observations: readObservations(root).get(iso3) ?? new Map<string, Observation>(),
      evidence: readEvidence(root).get(iso3) ?? new Map<string, Evidence>(),
      record: readCountryRecords(root).get(iso3),
    });
  const byKey = (conditions: readonly Condition[]) => new Map(conditions.map((condition) => [condition.key, condition]));
  return new Map([...readCountries(root).keys()].map((iso3) => [iso3, byKey(conditionsIn(iso3))]));
});
