import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/markdown/words.ts';
import { contentSaying, contentWith, PRACTICE, validBody } from '../fixtures/content.ts';

const start = (tree: ReturnType<typeof contentWith>) => tree.lineOf('## Challenge') - 1;

describe('the rule sections', () => {
  it('takes criticism at the end', () =>
    expect(contentWith({}, `${validBody()}\n## Criticism\n\nIt was late.\n`).checkWith('sections')).toEqual([]));
  it('takes headings of level 3 inside', () => expect(contentSaying('### Money').checkWith('sections')).toEqual([]));

  it('finds a section that is missing', () => {
    const tree = contentWith({}, validBody().replace('## Lessons', '### Lessons'));
    expect(tree.checkWith('sections')).toEqual([
      { file: PRACTICE, line: start(tree), column: 1, message: 'the section Lessons is missing', example: '## Lessons' },
    ]);
  });

  it('finds a section that is none of ours, at its line', () => {
    const tree = contentSaying('## Conclusion');
    expect(tree.checkWith('sections')).toMatchObject([
      { file: PRACTICE, line: tree.lineOf('## Conclusion'), column: 1, message: 'there is no section “Conclusion”' },
    ]);
  });

  it.each([
    ['out of order', (body: string) => body.replace('## Cost', '## X').replace('## Results', '## Cost').replace('## X', '## Results')],
    ['doubled', (body: string) => `${body}\n## Lessons\n`],
  ])('finds sections %s', (_, change) => {
    expect(contentWith({}, change(validBody())).checkWith('sections')).toMatchObject([
      { message: 'the sections are out of order or doubled' },
    ]);
  });

  it.each([
    [
      'short',
      validBody().replaceAll('The office opened its counters and the people of the district came.', 'It came.'),
      /^the text has \d\d+ words$/,
    ],
    ['long', validBody({ Solution: 'word '.repeat(900) }), /^the text has 1\d\d\d words$/],
  ])('finds a text that is too %s', (_, body, message) => {
    expect(contentWith({}, body).checkWith('sections')).toMatchObject([
      { message: expect.stringMatching(message) as string, example: '500 to 900 words.' },
    ]);
  });
});

describe('countWords', () => {
  it.each([
    ['One two three.', 3],
    ['Seven dollars [1, 2] a title', 4],
    ['a – b', 2],
    ['state’s e-government', 2],
    ['أرض واحدة', 2],
    ['', 0],
  ])('%j has %i', (text, words) => expect(countWords(text)).toBe(words));
});
