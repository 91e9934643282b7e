import { describe, expect, it } from 'vitest';
import { validItem, validRecord, validResult, validSource, validTransfer } from '../fixtures/practice.ts';
import { contentSaying, contentWith, PRACTICE, validBody } from '../fixtures/content.ts';

const [first, second, third] = validRecord().sources;
const missing = { message: 'source 9 does not exist', example: 'The list of sources has the numbers 1 to 3.' };

describe('the rule sources', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a result', { results: [validResult({ source: 9 })] }],
    ['an amount', { cost: { items: [validItem(), validItem({ source: 9 })] } }],
    ['funding', { cost: { items: [validItem()], funding: [{ kind: 'budget', source: 9 }] } }],
    ['a transfer', { transfers: [validTransfer({ source: 9 })] }],
    ['criticism', { criticism: [{ claim: 'It was late.', source: 9 }] }],
    ['an award', { awards: [{ name: 'A prize', source: 9 }] }],
    ['a requirement', { transferability: { ...validRecord().transferability, requires: [{ key: 'power', need: 'must', source: 9 }] } }],
  ])('finds a number in %s that leads nowhere', (_, changes) => {
    const tree = contentWith(changes);
    expect(tree.checkWith('sources')).toMatchObject([{ file: PRACTICE, line: tree.lineOf('source: 9'), ...missing }]);
  });

  it('finds numbers in the text that lead nowhere, each', () => {
    const tree = contentSaying('It opened [1].\nIt grew [2, 9, 10].');
    expect(tree.checkWith('sources')).toMatchObject([
      { file: PRACTICE, line: tree.lineOf('It grew'), column: 9, ...missing },
      { line: tree.lineOf('It grew'), column: 9, message: 'source 10 does not exist' },
    ]);
  });

  it('finds number 0', () =>
    expect(contentSaying('It opened [0].').checkWith('sources')).toMatchObject([{ message: 'source 0 does not exist' }]));

  it('finds a source that nothing cites', () => {
    const tree = contentWith({
      sources: [first, second, third, validSource({ title: 'Lonely report', url: 'https://example.org/lonely' })],
    });
    expect(tree.checkWith('sources')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('Lonely report'),
        column: 5,
        message: 'source 4 (Lonely report) is cited nowhere',
        example: 'Cite it in the text as [4], or remove it.',
      },
    ]);
  });

  it('takes a source that only the text cites, or only a field', () => {
    expect(contentWith({}, validBody({ Challenge: 'Text [2].', Solution: 'Text [3].' })).checkWith('sources')).toEqual([]);
  });

  it('finds the same address twice', () => {
    const tree = contentWith({ sources: [first, second, { ...third, url: second!.url }] });
    expect(tree.checkWith('sources')).toMatchObject([{ message: 'the same source is number 2 already', example: 'Cite [2] instead.' }]);
  });

  it('finds the same page behind another spelling of its address', () => {
    const tree = contentWith({ sources: [first, { ...second, url: 'http://www.example.org/paper/?utm_source=x#page=2' }, third] });
    expect(tree.checkWith('sources')).toMatchObject([
      { line: tree.lineOf('url: https://example.org/paper'), message: 'the same source is number 2 already' },
    ]);
  });

  it('finds the same work at another address', () => {
    const tree = contentWith({
      sources: [first, second, { ...second, title: 'AUDIT of the Land Office.', url: 'https://example.org/mirror' }],
    });
    expect(tree.checkWith('sources')).toMatchObject([
      { line: tree.lineOf('example.org/mirror'), message: 'the same source is number 2 already' },
    ]);
  });

  it('takes works of the same title from different years', () => {
    expect(
      contentWith({ sources: [first, { ...second, year: 2019 }, { ...second, year: 2020, url: 'https://example.org/later' }] }).checkWith(
        'sources',
      ),
    ).toEqual([]);
  });

  it('takes two pages that differ in their question only', () => {
    expect(
      contentWith({
        sources: [first, { ...second, url: 'https://example.org/a?id=1' }, { ...third, url: 'https://example.org/a?id=2' }],
      }).checkWith('sources'),
    ).toEqual([]);
  });

  it('asks for three sources', () => {
    const tree = contentWith({ sources: [first, second] }, validBody({ Challenge: 'Text [2].' }).replaceAll('[2, 3]', '[2]'));
    expect(tree.checkWith('sources')).toMatchObject([{ line: tree.lineOf('- title: Annual report'), message: '2 of at least 3 sources' }]);
  });

  it('asks for one that is not the implementer’s own', () => {
    const sources = [first, second, third].map((source) => ({ ...source, relation: 'implementer' }));
    expect(contentWith({ sources }).checkWith('sources')).toMatchObject([
      { message: 'every source is the implementer’s own', example: expect.stringContaining('independent') as string },
    ]);
  });
});
