import type { PracticeRecord } from '../../src/schemas/practice.ts';
import { inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

/** Years and dates of a record with their places. */
function* moments(record: PracticeRecord): Generator<{ path: PropertyKey[]; when: string }> {
  const years: [PropertyKey[], number | undefined][] = [
    [['started'], record.started],
    [['ended'], record.ended],
    ...record.results.flatMap((r, i): [PropertyKey[], number | undefined][] => [[['results', i, 'asOf'], r.asOf]]),
    ...record.cost.items.map((item, i): [PropertyKey[], number | undefined] => [['cost', 'items', i, 'year'], item.year]),
    ...record.transfers.map((t, i): [PropertyKey[], number | undefined] => [['transfers', i, 'year'], t.year]),
    ...record.sources.map((s, i): [PropertyKey[], number | undefined] => [['sources', i, 'year'], s.year]),
    ...record.awards.map((a, i): [PropertyKey[], number | undefined] => [['awards', i, 'year'], a.year]),
  ];
  for (const [path, year] of years) if (year !== undefined) yield { path, when: String(year) };
  yield { path: ['reviewed', 'date'], when: record.reviewed.date };
  for (const [i, source] of record.sources.entries()) yield { path: ['sources', i, 'accessed'], when: source.accessed };
  for (const [i, erratum] of record.errata.entries()) yield { path: ['errata', i, 'date'], when: erratum.date };
}

export const dates: Rule = {
  name: 'dates',
  description: 'No date lies in the future; what ended says when.',
  scope: 'practice',
  *check(tree) {
    for (const practice of validPractices(tree)) {
      for (const { path, when } of moments(practice.record)) {
        if (when > tree.today.slice(0, when.length))
          yield inRecord(practice, path, `${when} lies in the future`, `Today is ${tree.today}.`);
      }
      if (practice.record.ended !== undefined && !['ended', 'replaced', 'stalled'].includes(practice.record.status)) {
        yield inRecord(
          practice,
          ['ended'],
          `it ended in ${practice.record.ended}, but its status is ${practice.record.status}`,
          'status: ended',
        );
      }
    }
  },
};
