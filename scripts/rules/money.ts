import { convert, convertibleYears, yearRuns, type MoneyReference, type Refusal } from '../../src/domain/money.ts';
import { readMoney } from '../../src/files/reference.ts';
import type { Cost, CostItem } from '../../src/schemas/cost.ts';
import { inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

const why: Readonly<Record<Refusal, (item: CostItem) => string>> = {
  'unknown-currency': ({ currency }) => `no exchange rate is kept for ${currency}`,
  'not-money-then': ({ currency, year }) => `${currency} was no money in ${year}`,
  'no-rate': ({ currency, year }) => `there is no official exchange rate of ${currency} for ${year}`,
  'no-deflator': ({ year }) => `there is no price level of the United States for ${year}`,
};

/** `1990 to 2003, 2005`. */
const yearsText = (currency: string, reference: MoneyReference) =>
  yearRuns(convertibleYears(currency, reference))
    .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
    .join(', ');

/** What would pass instead. Money that did not exist cannot be excused by a note. */
function passing({ currency, year }: CostItem, refusal: Refusal, reference: MoneyReference): string {
  const years = yearsText(currency, reference);
  const kept = years ? `${currency} can be converted for ${years}. ` : '';
  if (refusal === 'not-money-then') return `${kept}Give the amount in the money of ${year}.`;
  return `${kept}Give the amount in another currency that a source states, or say in cost.note that ${currency} of ${year} is not converted.`;
}

/** An author may leave an amount unconverted knowingly: the note then names the currency. */
const isExcused = (cost: Cost, item: CostItem, refusal: Refusal) =>
  refusal !== 'not-money-then' && new RegExp(`\\b${item.currency}\\b`).test(cost.note ?? '');

export const money: Rule = {
  name: 'money',
  description: 'Every amount can be turned into dollars with the reference data, or the note says that it is not.',
  scope: 'practice',
  *check(tree) {
    const reference = readMoney(tree.root);
    for (const practice of validPractices(tree)) {
      const { cost } = practice.record;
      for (const [index, item] of cost.items.entries()) {
        const conversion = convert(item, reference);
        if (conversion.ok || isExcused(cost, item, conversion.refusal)) continue;
        const field = conversion.refusal === 'no-deflator' ? 'year' : 'currency';
        yield inRecord(
          practice,
          ['cost', 'items', index, field],
          `the amount cannot be turned into dollars: ${why[conversion.refusal](item)}`,
          passing(item, conversion.refusal, reference),
        );
      }
    }
  },
};
