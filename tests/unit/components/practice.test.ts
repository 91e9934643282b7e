import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfText, drawable, valueText } from '../../../src/i18n/results.ts';
import { costDots, evidenceBars } from '../../../src/exports/signs.ts';
import { splitSections } from '../../../src/components/practice/splitSections.ts';
import { yearsText } from '../../../src/words/years.ts';
import { translator } from '../../../src/files/interface.ts';
import { record, validResult } from '../../fixtures/practice.ts';

const t = translator('en');
const result = (changes: Record<string, unknown>) => record({ results: [validResult(changes)] }).results[0]!;

describe('splitSections', () => {
  it('cuts before each heading of level 2 and keeps its id', () => {
    expect(splitSections('<p>a</p><h2 id="cost">Cost</h2><p>b</p><h3>c</h3><h2 id="lessons">Lessons</h2>')).toEqual({
      before: '<p>a</p>',
      sections: [
        { id: 'cost', html: '<h2 id="cost">Cost</h2><p>b</p><h3>c</h3>' },
        { id: 'lessons', html: '<h2 id="lessons">Lessons</h2>' },
      ],
    });
  });
  // split() never cuts at 0: a text that begins with <h2> lands in `before` whole, and its first section is lost to the layout.
  it('has nothing before a text that begins with a heading', () => expect(splitSections('<h2 id="a">A</h2>').before).toBe(''));
  it('gives no section for a text without headings', () => expect(splitSections('<p>a</p>')).toEqual({ before: '<p>a</p>', sections: [] }));
  it('loses nothing', () => {
    const html = fc
      .array(fc.constantFrom('<h2 id="a">', '<h2>', '</h2>', '<p>', 'text', '<h22>', '<h3 id="b">'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, (text) => {
        const { before, sections } = splitSections(text);
        expect(before + sections.map((section) => section.html).join('')).toBe(text);
      }),
    );
  });
});

describe('valueText', () => {
  it('keeps the hedge of the source', () =>
    expect(valueText(t, result({ value: 7_000_000, unit: 'people' }), 'over')).toBe('over 7,000,000 people'));
  it('shows both ends of a range', () =>
    expect(valueText(t, result({ value: 300_000, valueTo: 362_000, unit: 'pupils' }), undefined)).toBe('300,000 to 362,000 pupils'));
  it('shows nought', () => expect(valueText(t, result({ value: 0 }), undefined)).toBe('0 titles'));
});

describe('asOfText', () => {
  it('is the year', () => expect(asOfText(t, result({ asOf: 2020 }))).toBe('2020'));
  it('says from when a total runs', () => expect(asOfText(t, result({ since: 2007, asOf: 2009 }))).toBe('2007 to 2009'));
  it('says it is the year of the report if that is all that is known', () =>
    expect(asOfText(t, result({ asOf: 2020, dated: 'reported' }))).not.toBe('2020'));
});

describe('drawable', () => {
  const drawn = (changes: Record<string, unknown>) => drawable([result(changes)]).length === 1;
  it.each([
    ['a share of a hundred', { value: 85, unit: 'percent' }, true],
    ['a value before and after', { before: 42, value: 7 }, true],
    ['a bare count', { value: 85 }, false],
    ['more than all', { value: 120, unit: 'percent' }, false],
    ['less than nothing', { value: -5, unit: 'percent' }, false],
    ['a fall below nothing', { before: -1, value: 5 }, false],
  ])('%s: %j', (_, changes, expected) => expect(drawn(changes)).toBe(expected));
});

describe('yearsText', () => {
  it.each([
    [{ started: 2009 }, 'since 2009'],
    [{ started: 2016, ended: 2019 }, '2016 to 2019'],
    [{ started: 2016, ended: 2016 }, '2016'],
  ])('%j', (years, text) => expect(yearsText(t, { ended: undefined, ...years })).toBe(text));
});

describe('signs', () => {
  const filled = (svg: string) => svg.match(/class="on"/g)?.length ?? 0;
  it.each([
    ['a', 1],
    ['c', 3],
    ['e', 5],
  ] as const)('fill dots up to band %s', (band, count) => expect(filled(costDots(band))).toBe(count));
  it('show an unknown cost as such, not as little', () => {
    expect(filled(costDots(undefined))).toBe(0);
    expect(costDots(undefined).match(/<circle [^>]*class=/g)).toHaveLength(5);
  });
  it.each([0, 1, 4])('fill %i bars for that grade', (grade) => expect(filled(evidenceBars(grade))).toBe(grade));
});
