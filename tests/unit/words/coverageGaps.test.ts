import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageReport } from '../../../src/domain/coverageReport.ts';
import { coverageRuleNames, type CoverageRuleName, type Gap } from '../../../src/domain/coverageGaps.ts';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import { asksText, gapLines } from '../../../src/words/coverageGaps.ts';
import { anyPractices, frame } from '../../fixtures/coverage.ts';

const t = translator('en');
const gap = (rule: CoverageRuleName, at: Gap['at'], count = 0, atLeast = 1): Gap<CoverageRuleName> => ({ rule, at, count, of: 7, atLeast });
const leads = (...gaps: Gap<CoverageRuleName>[]) => gapLines(t, gaps).map(({ lead, values }) => [lead, ...values].join(' '));

describe('gaps in words', () => {
  it.each([
    [[gap('cell', { region: 'arab', sector: 'health' })], 'No practice from the Arab region in: health'],
    [[gap('sector', { sector: 'justice' }, 1, 2)], 'Only 1 practice in each of: justice'],
    [
      [gap('groups', { group: 'sids' }, 2, 3)],
      'Small island developing States: 2 of 7 have a practice. If they were covered as all Member States are, it would be 3.',
    ],
    [[gap('sources', { practice: 'a' }, 1, 2), gap('sources', { practice: 'b' }, 1, 2)], '2 practices with only 1 independent source a b'],
    [[gap('language', { language: 'ar' }, 6, 7)], 'Of 7 practices, 6 can be read in: ar'],
  ])('%#', (gaps, sentence) => expect(leads(...gaps)).toEqual([sentence]));

  it('tell in one sentence what differs in one thing only', () => {
    const [a, b, c] = [
      gap('cell', { region: 'africa', sector: 'health' }),
      gap('cell', { region: 'africa', sector: 'justice' }),
      gap('cell', { region: 'asia', sector: 'health' }),
    ];
    expect(leads(a, b, c)).toEqual(['No practice from Africa in: health justice', 'No practice from Asia and the Pacific in: health']);
  });

  it('tell apart what has none and what has few', () => {
    const gaps = [gap('sector', { sector: 'health' }, 0, 2), gap('sector', { sector: 'justice' }, 1, 2)];
    expect(leads(...gaps)).toEqual(['No practice in: health', 'Only 1 practice in each of: justice']);
  });

  it('leave none out', () => {
    fc.assert(
      fc.property(anyPractices, (practices) => {
        const { gaps } = coverageReport(practices, frame);
        const told = gapLines(t, gaps).map(({ values }) => Math.max(1, values.length));
        expect(told.reduce((sum, n) => sum + n, 0)).toBe(gaps.length);
      }),
    );
  });
});

it.each(interfaceLanguages())('every rule says in %s what it asks for, with its number', (language) => {
  const texts = coverageRuleNames.map((rule) => asksText(translator(language), rule));
  expect(new Set(texts).size).toBe(coverageRuleNames.length);
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
});
