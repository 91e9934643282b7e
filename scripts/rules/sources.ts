import { MIN_SOURCES, sourceFields } from '../../src/domain/sourceFields.ts';
import { CITATION } from '../../src/markdown/citations.ts';
import type { PracticeRecord } from '../../src/schemas/practice.ts';
import type { Source } from '../../src/schemas/source.ts';
import { pageKey } from '../lib/editorial/address.ts';
import { inBody, inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

/** Citations in the text, with their place in the body. */
function* citations(body: string): Generator<{ line: number; column: number; numbers: number[] }> {
  for (const [index, text] of body.split('\n').entries()) {
    for (const match of text.matchAll(CITATION))
      yield { line: index + 1, column: match.index + 1, numbers: match[1]!.split(',').map(Number) };
  }
}

const cited = (record: PracticeRecord, body: string) =>
  new Set([...[...sourceFields(record)].map((field) => field.number), ...[...citations(body)].flatMap((citation) => citation.numbers)]);

/** The same words, whatever their case and punctuation. */
const worded = ({ title, publisher, year }: Source) => `${title} ${publisher} ${year}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/**
 * Sources that are in the list already: the same page, however its address is written, or the same work at another address.
 * @returns index of the later one, and the number by which the earlier one is cited
 */
function* doubles(list: readonly Source[]): Generator<{ index: number; twin: number }> {
  const first = new Map<string, number>();
  for (const [index, source] of list.entries()) {
    const keys = [pageKey(source.url), worded(source)];
    const twin = keys.map((key) => first.get(key)).find((number) => number !== undefined);
    if (twin !== undefined) yield { index, twin };
    for (const key of keys) if (!first.has(key)) first.set(key, index + 1);
  }
}

export const sources: Rule = {
  name: 'sources',
  description:
    'Every number of a source leads to one; every source is used and listed once; there are at least three, one of them not the implementer’s.',
  scope: 'practice',
  *check(tree) {
    for (const practice of validPractices(tree)) {
      const { record } = practice;
      const count = record.sources.length;
      const range = `The list of sources has the numbers 1 to ${count}.`;
      for (const field of sourceFields(record)) {
        if (field.number > count) yield inRecord(practice, field.path, `source ${field.number} does not exist`, range);
      }
      const body = practice.frontmatter!.body;
      for (const citation of citations(body)) {
        for (const number of citation.numbers.filter((n) => n < 1 || n > count))
          yield inBody(practice, citation, `source ${number} does not exist`, range);
      }
      const used = cited(record, body);
      for (const [index, source] of record.sources.entries()) {
        if (!used.has(index + 1))
          yield inRecord(
            practice,
            ['sources', index],
            `source ${index + 1} (${source.title.slice(0, 50)}) is cited nowhere`,
            `Cite it in the text as [${index + 1}], or remove it.`,
          );
      }
      for (const { index, twin } of doubles(record.sources))
        yield inRecord(practice, ['sources', index, 'url'], `the same source is number ${twin} already`, `Cite [${twin}] instead.`);
      if (count < MIN_SOURCES)
        yield inRecord(
          practice,
          ['sources'],
          `${count} of at least ${MIN_SOURCES} sources`,
          'Add an audit, an evaluation, a paper or a newspaper report.',
        );
      if (record.sources.every((source) => source.relation === 'implementer'))
        yield inRecord(practice, ['sources'], 'every source is the implementer’s own', 'Add one that is not: relation: independent');
    }
  },
};
