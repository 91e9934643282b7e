import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/markdown/figures.ts';
import { content, contentSaying, FOLDER, PRACTICE } from '../fixtures/content.ts';

describe('figuresIn', () => {
  it.each([
    ['It reached 567,002 people.', ['567,002']],
    ['About 7 million people', ['7 million']],
    ['9 % of them, 99.5% of those', ['9 %', '99.5%']],
    ['from 12 to 360,000', ['12', '360,000']],
    ['a cost of 10 dollars', ['10']],
    ['in 1,200 schools', ['1,200']],
  ])('finds the figures of %j', (text, figures) => expect(figuresIn(text)).toEqual(figures));

  it.each([
    'In 2014 it began.',
    'from 1998 to 2009',
    'It had 3 offices.',
    'at 1.5 dollars each',
    'ISO 20022-1',
    '24/7',
    '*855#',
    'X-Road 7',
    'COVID-19',
    'the 3G network',
    'at 10:30',
    'Already cited [12].',
  ])('finds none in %j', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe('the rule figures', () => {
  it('finds a figure without a source at the start of its paragraph', () => {
    const tree = contentSaying('The office grew.\nIt reached 567,002 people and 12 towns.');
    expect(tree.checkWith('figures')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('The office grew.'),
        column: 1,
        message: 'no source follows the figure 567,002 and 12',
        example: 'A title cost about 7 dollars [1].',
      },
    ]);
  });

  it('takes a figure that a source follows in the same paragraph', () =>
    expect(contentSaying('It reached 567,002 people. All were paid [1].').checkWith('figures')).toEqual([]));
  it('finds a figure after the last source', () =>
    expect(contentSaying('It began [1]. It reached 567,002 people.').checkWith('figures')).toHaveLength(1));
  it('does not take the source of another paragraph', () =>
    expect(contentSaying('It reached 567,002 people.\n\nIt grew [1].').checkWith('figures')).toHaveLength(1));

  it('looks into lists and notes', () => {
    const tree = contentSaying('- It reached 567,002 people\n\n<Note>\n\nIn 345 towns.\n\n</Note>');
    expect(tree.checkWith('figures').map(({ line }) => line)).toEqual([tree.lineOf('567,002'), tree.lineOf('345')]);
  });

  // The cells of a row are joined without a blank, and "Titles567,002" is no figure.
  it('looks into tables', () =>
    expect(contentSaying('| What | How many |\n| --- | --- |\n| Titles | 567,002 |').checkWith('figures')).toHaveLength(1));

  it('checks translations', () => {
    const path = `${FOLDER}/fr.mdx`;
    expect(content({ [path]: '---\ntitle: x\n---\n\nEnviron 567 002 personnes.\n' }).checkWith('figures')).toMatchObject([
      { file: path, line: 5 },
    ]);
  });
});
