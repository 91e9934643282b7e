import type { CountryRecord } from '../schemas/country.ts';
import type { ConditionStatus, FitRules, Reading } from '../schemas/fitRules.ts';

/** The newest value of a series for a country. */
export interface Observation {
  readonly series: string;
  readonly year: number;
  readonly value: number;
  /** The source’s own code, before it was normalised. */
  readonly raw: number;
  /** Code of the source, as in the rules. */
  readonly source: string;
  /** Did the government answer itself, or did the source’s own people look it up? Undefined where the source does not say. */
  readonly collected: 'submitted' | 'remote' | undefined;
}

/** A law, body or system by name: what a value rests on. */
export interface Evidence {
  readonly name: string;
  readonly year: number | undefined;
  readonly url: string | undefined;
  /** Its own text says draft or plan, or it is younger than the data: not to be taken as in force. */
  readonly doubtful: boolean;
}

/** How a requirement stands in a country, and who says so. */
export type Condition =
  | { readonly key: string; readonly status: 'unknown'; readonly origin: 'none' }
  | {
      readonly key: string;
      readonly status: ConditionStatus;
      readonly origin: 'data';
      readonly observation: Observation;
      readonly reading: Reading;
      readonly evidence: Evidence | undefined;
    }
  | {
      readonly key: string;
      readonly status: ConditionStatus;
      /** A document of our own country file, or an editor’s finding in it. */
      readonly origin: 'document' | 'editor';
      readonly title: string;
      /** Year that the finding is of: for a document, that of the last review of the country file. */
      readonly year: number;
      readonly url: string;
    };

/** Which kinds of law and roles of institutions in a country file meet a requirement, or meet it in part. */
export interface DocumentMeaning {
  readonly meets?: string | undefined;
  readonly partly?: string | undefined;
}

export interface ConditionInputs {
  readonly rules: FitRules;
  /** Keys of all requirements, in the order of the vocabulary. */
  readonly keys: readonly string[];
  readonly observations: ReadonlyMap<string, Observation>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly record: CountryRecord | undefined;
  /** Meaning of a kind of law or role of an institution, by its code. */
  readonly meanings: ReadonlyMap<string, DocumentMeaning>;
}

/** The status that a value has by the rules’ limits. */
export function statusOf(reading: Reading, { value, raw }: Observation): ConditionStatus {
  const read = reading.reads === 'raw' ? raw : value;
  if (reading.met !== undefined && read >= reading.met) return 'met';
  if (reading.partly !== undefined && read >= reading.partly) return 'partly';
  return reading.otherwise;
}

const editorial = (key: string, record: CountryRecord | undefined): Condition[] =>
  (record?.conditions ?? [])
    .filter((condition) => condition.key === key)
    .sort((a, b) => b.year - a.year)
    .map(({ status, title, year, url }) => ({ key, status, origin: 'editor', title, year, url }));

/** Documents of the country file that meet a requirement, newest first; those that meet it whole come before the others. */
function documented(key: string, record: CountryRecord | undefined, meanings: ConditionInputs['meanings']): Condition[] {
  if (!record) return [];
  const documents = [
    ...record.legal.map(({ kind, title, year, url }) => ({ code: kind, title: `${title} (${String(year)})`, since: year, url })),
    ...record.institutions.map(({ role, name, established, url }) => ({ code: role, title: name, since: established ?? 0, url })),
  ].sort((a, b) => b.since - a.since);
  const year = Number(record.reviewed.date.slice(0, 4));
  const as = (status: 'met' | 'partly', field: keyof DocumentMeaning) =>
    documents
      .filter(({ code }) => meanings.get(code)?.[field] === key)
      .map(({ title, url }): Condition => ({ key, status, origin: 'document', title, year, url }));
  return [...as('met', 'meets'), ...as('partly', 'partly')];
}

/** Edition that the names of laws and systems were recorded in (`evidence_2022.csv`). */
const EVIDENCE_YEAR = 2022;

function observed(key: string, { rules, observations, evidence }: ConditionInputs): Condition[] {
  const reading = rules.conditions.find((candidate) => candidate.key === key);
  const observation = reading && observations.get(reading.series);
  if (!reading || !observation) return [];
  const named = evidence.get(reading.series);
  // What rests on a draft is there in part at most; a newer value rests on something newer.
  const doubtful = named?.doubtful === true && observation.year <= EVIDENCE_YEAR;
  const status = statusOf(reading, observation);
  const bounded = status === 'met' && doubtful ? 'partly' : status;
  return [{ key, status: bounded, origin: 'data', observation, reading, evidence: named && { ...named, doubtful } }];
}

/**
 * How every requirement stands in a country. What an editor found wins, then a document of our own country file, then data;
 * what nobody tells of is unknown.
 * @returns one condition a key, in the order of the keys
 */
export function conditionsOf(inputs: ConditionInputs): Condition[] {
  return inputs.keys.map(
    (key) =>
      editorial(key, inputs.record)[0] ??
      documented(key, inputs.record, inputs.meanings)[0] ??
      observed(key, inputs)[0] ?? { key, status: 'unknown', origin: 'none' },
  );
}
