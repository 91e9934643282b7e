import { describe, expect, it } from 'vitest';
import { validItem } from '../fixtures/practice.ts';
import { contentWith, PRACTICE } from '../fixtures/content.ts';

const withItem = (item: Record<string, unknown>, note?: string) =>
  contentWith({ cost: { items: [validItem(), validItem(item)], ...(note ? { note } : {}) } });

describe('the rule money', () => {
  it.each([
    [
      'a currency without a rate for that year',
      { currency: 'SYP', year: 2024 },
      'there is no official exchange rate of SYP for 2024',
      'SYP can be converted for 1990 to 2022. ',
    ],
    ['a currency that is not kept', { currency: 'CUP', year: 2020 }, 'no exchange rate is kept for CUP', ''],
    [
      'a year before the data begin',
      { currency: 'KES', year: 1989 },
      'there is no official exchange rate of KES for 1989',
      'KES can be converted for 1990 to 2025. ',
    ],
    ['a kroon after the euro', { currency: 'EEK', year: 2012 }, 'EEK was no money in 2012', 'EEK can be converted for 1993 to 2010. '],
    [
      'a new currency before its time',
      { currency: 'SLE', year: 2015 },
      'SLE was no money in 2015',
      'SLE can be converted for 2022 to 2023. ',
    ],
  ])('finds %s at its line and says what passes', (_, item, message, kept) => {
    const tree = withItem(item);
    const [finding, ...others] = tree.checkWith('money');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      file: PRACTICE,
      line: tree.lineOf(`currency: ${item.currency}`),
      message: `the amount cannot be turned into dollars: ${message}`,
    });
    expect(finding!.example.startsWith(kept)).toBe(true);
    expect(finding!.example.length).toBeGreaterThan(kept.length + 20);
  });

  it('points at the year where dollars have no price level', () => {
    const tree = withItem({ year: 1985 });
    expect(tree.checkWith('money')).toMatchObject([{ line: tree.lineOf('year: 1985') }]);
  });

  it('takes an amount that the note says is not converted', () =>
    expect(withItem({ currency: 'SYP', year: 2024 }, 'SYP of 2024 is not converted, there is no rate.').checkWith('money')).toEqual([]));
  it('takes no note that speaks of another currency', () =>
    expect(withItem({ currency: 'SYP', year: 2024 }, 'The amount in LBP is not converted.').checkWith('money')).toHaveLength(1));
  it('takes no note for money that did not exist', () =>
    expect(withItem({ currency: 'EEK', year: 2012 }, 'EEK is not converted.').checkWith('money')).toHaveLength(1));
  it('takes what can be converted', () => expect(withItem({ currency: 'EEK', year: 2010 }).checkWith('money')).toEqual([]));
});
