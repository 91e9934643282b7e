import { describe, expect, it } from 'vitest';
import { validRecord, validSource } from '../fixtures/practice.ts';
import { contentWith, PRACTICE } from '../fixtures/content.ts';

const [first, second] = validRecord().sources;
const withSource = (changes: Record<string, unknown>) =>
  contentWith({ sources: [first, second, validSource({ relation: 'academic', ...changes })] });

describe('the rule links', () => {
  it('finds http, at its line, and says what to do', () => {
    const tree = withSource({ url: 'http://www.example.org/paper' });
    expect(tree.checkWith('links')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('url: http://'),
        column: 10,
        message: 'the address begins with http',
        example:
          'https://www.example.org/paper, or add www.example.org to http in .github/editorial/links.yaml if it does not answer over https.',
      },
    ]);
  });

  it.each([
    ['trackers', { url: 'https://example.org/paper?utm_source=x' }, 'the address tracks its reader (utm_source)'],
    ['a short link', { url: 'https://bit.ly/3abc' }, 'bit.ly hides where the address leads'],
    ['a front page', { url: 'https://example.org/' }, 'the address leads to a front page, which changes'],
    [
      'a site of copies as publisher',
      { url: 'https://de.scribd.com/document/1', publisher: 'Scribd' },
      'Scribd is only where the copy was found',
    ],
    ['its host as publisher', { url: 'https://docslib.org/doc/1', publisher: 'docslib.org' }, 'DocsLib is only where the copy was found'],
  ])('finds %s', (_, changes, message) => expect(withSource(changes).checkWith('links')).toMatchObject([{ message }]));

  it.each([
    ['a host on the list, over http', { url: 'http://naga.gov.ph/page' }],
    ['a front page on the list', { url: 'https://www.sevis.gov.pg/' }],
    ['a copy under its own publisher', { url: 'https://de.scribd.com/document/1', publisher: 'Commonwealth Ombudsman' }],
    ['a page by its number', { url: 'https://example.org/?p=12' }],
  ])('takes %s', (_, changes) => expect(withSource(changes).checkWith('links')).toEqual([]));

  it('finds several faults of one address', () =>
    expect(withSource({ url: 'http://bit.ly/?fbclid=1' }).checkWith('links')).toHaveLength(3));
});
