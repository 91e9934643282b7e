import { describe, expect, it } from 'vitest';
import { content, contentSaying, contentWith, FOLDER, PRACTICE, VOLUME } from '../fixtures/content.ts';

const words = (count: number) => `It ${'went '.repeat(count - 2)}on.`;
const page = (body: string) => `---\ntitle: A page\ndescription: What it is about.\n---\n\n${body}\n`;

describe('the rule sentences', () => {
  it.each([
    ['30 words', words(30)],
    ['two sentences of 20', `${words(20)} ${words(20)}`],
    ['a figure at the start of the second', `${words(20)} 12 offices ${'went '.repeat(17)}on [1].`],
    ['citations, which are no words', words(30).replaceAll('went', 'went [1, 2]')],
    ['list items, each for itself', `- ${words(20)}\n- ${words(20)}`],
  ])('takes %s', (_, text) => expect(contentSaying(text).checkWith('sentences')).toEqual([]));

  it('finds a sentence of 31 words where it begins', () => {
    const tree = contentSaying(`It began [1]. ${words(31)}`);
    expect(tree.checkWith('sentences')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('It began [1].'),
        column: 15,
        message: 'the sentence “It went went went went went …” has 31 words',
        example: 'At most 30: make two of it, each with the number of its source.',
      },
    ]);
  });

  it('finds it in a paragraph of several lines and behind markup', () => {
    const tree = contentSaying(`It *began*\nin *May*. ${words(31)}`);
    expect(tree.checkWith('sentences')).toMatchObject([{ line: tree.lineOf('in *May*.'), column: 11 }]);
  });

  it('finds it in the summary', () => {
    const tree = contentWith({ summary: words(31) });
    expect(tree.checkWith('sentences')).toMatchObject([{ line: tree.lineOf('summary:'), column: 10 }]);
  });

  it('takes a long heading, row or field', () => {
    expect(contentSaying(`### ${words(31)}\n\n| ${words(20)} | ${words(20)} |\n| --- | --- |`).checkWith('sentences')).toEqual([]);
    expect(contentWith({ beneficiaries: words(40) }).checkWith('sentences')).toEqual([]);
  });

  it('looks into English pages and forewords, not into translations', () => {
    const tree = content({
      'content/pages/en/about.mdx': page(words(31)),
      'content/pages/ar/about.mdx': page(words(31)),
      [VOLUME.replace('volume.yaml', 'foreword.mdx')]: page(words(32)),
      [VOLUME.replace('volume.yaml', 'foreword.ar.mdx')]: page(words(32)),
      [`${FOLDER}/ar.mdx`]: page(words(33)),
    });
    expect(tree.checkWith('sentences').map(({ file, line }) => [file, line])).toEqual([
      ['content/pages/en/about.mdx', 6],
      ['content/volumes/1/foreword.mdx', 6],
    ]);
  });
});
