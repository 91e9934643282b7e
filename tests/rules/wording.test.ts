import { describe, expect, it } from 'vitest';
import { readPromotionalWords } from '../../src/files/editorial.ts';
import { content, contentSaying, contentWith, PRACTICE, practiceText } from '../fixtures/content.ts';
import { validSource } from '../fixtures/practice.ts';

describe('the rule wording', () => {
  it('finds a word that sells, where it stands, and says what to write', () => {
    const tree = contentSaying('It began [1]. The office built a Seamless, *world class* service.');
    expect(tree.checkWith('wording')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('It began [1].'),
        column: 45,
        message: '“world class” sells instead of telling',
        example: 'Write: good, or give the measure and who took it.',
      },
    ]);
  });

  it.each([
    'innovative',
    'world-class',
    'state of the art',
    'state-of-the-art',
    'cutting-edge',
    'seamlessly',
    'revolutionary',
    'best-in-class',
    'game changer',
    'leveraging',
    'empowered',
  ])('finds %s', (word) => expect(contentSaying(`It was ${word}, they say.`).checkWith('wording')).toHaveLength(1));

  it.each([
    ['the start of a sentence', 'It ended. Innovative it was not.'],
    ['a heading', '### An innovative office'],
    ['a row of a table', '| What | How |\n| --- | --- |\n| Service | seamless |'],
  ])('looks at %s', (_, text) => expect(contentSaying(text).checkWith('wording')).toHaveLength(1));

  it.each([
    ['a name', 'The Innovative Cities Fund paid for it.'],
    ['a name at the start', 'Innovative Cities paid for it.'],
    ['quotation marks', 'The office called it “innovative” and "seamless".'],
    ['another word', 'Innovation is no word that sells; leverages-like is a part of one.'],
    ['the address of a link', 'See [the page](https://example.org/innovative).'],
  ])('takes %s', (_, text) => expect(contentSaying(text).checkWith('wording')).toEqual([]));

  it.each([
    ['title', { title: 'A seamless map of the land' }],
    ['summary', { summary: 'The land office built a seamless map of every parcel of the country.' }],
    ['beneficiaries', { beneficiaries: 'Owners of land, who are empowered' }],
  ])('looks at the field %s', (field, changes) => {
    const tree = contentWith(changes);
    expect(tree.checkWith('wording')).toMatchObject([{ line: tree.lineOf(`${field}:`) }]);
  });

  it('takes what others wrote: names and titles of sources', () => {
    const sources = ['a', 'b', 'c'].map((path) =>
      validSource({ title: `An innovative paper ${path}`, url: `https://example.org/${path}`, relation: 'academic' }),
    );
    expect(contentWith({ sources, partners: ['The innovative bank'] }).checkWith('wording')).toEqual([]);
  });

  it('takes its words from the list', () => {
    const list = 'name: promotional\ndescription: A list.\nentries:\n  - words: [counters]\n    instead: desks\n';
    const tree = content({
      '.github/editorial/promotional.yaml': list,
      [PRACTICE]: practiceText({}, 'The counters opened. It was innovative.\n'),
    });
    expect(tree.checkWith('wording').map(({ message, example }) => [message, example])).toEqual([
      ['“counters” sells instead of telling', 'Write: desks.'],
    ]);
  });

  it('lists no word twice', () => {
    const words = readPromotionalWords().entries.flatMap((entry) => entry.words.map((word) => word.replaceAll('-', '')));
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
  });
});
