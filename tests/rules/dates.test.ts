import { describe, expect, it } from 'vitest';
import { validRecord, validResult, validSource, validTransfer } from '../fixtures/practice.ts';
import { contentWith, PRACTICE } from '../fixtures/content.ts';

const [, second, third] = validRecord().sources;

describe('the rule dates', () => {
  it.each<[string, Record<string, unknown>, string, number]>([
    ['a start', { started: 2027 }, 'started: 2027', 10],
    ['an end', { ended: 2027, status: 'ended' }, 'ended: 2027', 8],
    ['a result', { results: [validResult({ asOf: 2027 })] }, 'asOf: 2027', 11],
    ['a transfer', { transfers: [validTransfer({ year: 2027 })] }, 'year: 2027', 11],
    ['a source', { sources: [validSource({ year: 2027 }), second, third] }, 'year: 2027', 11],
    ['an award', { awards: [{ name: 'A prize', year: 2027 }] }, 'year: 2027', 11],
    ['a review', { reviewed: { date: '2026-11-26', by: 'editor' } }, 'date: 2026-11-26', 9],
    ['a reading', { sources: [validSource({ accessed: '2026-11-26' }), second, third] }, 'accessed: 2026-11-26', 15],
    ['a correction', { errata: [{ date: '2026-11-26', text: 'A figure was wrong.' }] }, 'date: 2026-11-26', 11],
  ])('finds %s in the future', (_, changes, fragment, column) => {
    const tree = contentWith(changes);
    expect(tree.checkWith('dates')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf(fragment),
        column,
        message: expect.stringMatching(/lies in the future$/) as string,
        example: 'Today is 2026-11-25.',
      },
    ]);
  });

  it('takes today and this year', () => {
    expect(contentWith({ started: 2026, reviewed: { date: '2026-11-25', by: 'editor' } }).checkWith('dates')).toEqual([]);
  });

  it('goes by the day that it is given', () => {
    const tree = contentWith({});
    expect(tree.check('2026-11-24').map(({ rule, line }) => [rule, line])).toEqual([['dates', tree.lineOf('date: 2026-11-25')]]);
  });

  it('finds an end with a status of something that runs', () => {
    const tree = contentWith({ ended: 2022, status: 'active' });
    expect(tree.checkWith('dates')).toMatchObject([
      { line: tree.lineOf('ended: 2022'), message: 'it ended in 2022, but its status is active', example: 'status: ended' },
    ]);
  });

  it.each(['ended', 'replaced', 'stalled'])('takes an end with the status %s', (status) =>
    expect(contentWith({ ended: 2022, status }).checkWith('dates')).toEqual([]),
  );

  // Amounts of a year to come have no rule: cost.items[].year is not among moments().
  it('finds an amount spent in the future', () => {
    const items = [{ ...validRecord().cost.items[0], year: 2030 }];
    expect(contentWith({ cost: { items } }).checkWith('dates')).toHaveLength(1);
  });
});
