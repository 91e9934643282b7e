import { describe, expect, it } from 'vitest';
import { content, contentWith, PRACTICE, validBody } from '../fixtures/content.ts';

const page = (body: string) => `---\ntitle: A page\ndescription: What it is about.\n---\n\n${body}\n`;
const saying = (sentence: string) =>
  contentWith({}, validBody().replaceAll('The office opened its counters and the people of the district came.', sentence));
const HEAVY = 'Administrative digitalisation facilitated institutional interoperability.';
const LONG = 'The men and the sons of the land came and saw and went and came and saw and went on.';

describe('the rule reading', () => {
  it('takes plain sentences', () =>
    expect(saying('The office opened its doors, and the people came to see it.').checkWith('reading')).toEqual([]));

  it('finds long words, and names those that weigh most', () => {
    const tree = saying(HEAVY);
    expect(tree.checkWith('reading')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf(HEAVY),
        column: 1,
        message: expect.stringMatching(/^the reading ease \(Flesch\) is -\d+\.\d$/) as string,
        example: expect.stringMatching(/^At least 60: .*\binteroperability \(48\)/) as string,
      },
    ]);
  });

  it('finds long sentences, though their words are short', () => {
    expect(saying(LONG).checkWith('reading')).toMatchObject([
      { message: 'the sentences have 20.0 words on average', example: 'At most 18: one thought a sentence.' },
    ]);
  });

  it('measures pages, too, but not a few lines', () => {
    const tree = content({
      'content/pages/en/about.mdx': page(`${HEAVY} `.repeat(25)),
      'content/pages/en/short.mdx': page(HEAVY),
      'content/pages/ar/about.mdx': page(`${HEAVY} `.repeat(25)),
    });
    expect(tree.checkWith('reading').map(({ file }) => file)).toEqual(['content/pages/en/about.mdx']);
  });

  it('leaves headings and tables out', () => {
    const rows = Array.from({ length: 40 }, () => `| ${HEAVY} | ${HEAVY} |`).join('\n');
    expect(contentWith({}, validBody().replace('## Cost', `| A | B |\n| --- | --- |\n${rows}\n\n## Cost`)).checkWith('reading')).toEqual(
      [],
    );
  });
});
