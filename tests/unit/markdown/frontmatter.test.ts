import { describe, expect, it } from 'vitest';
import { parseFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { parseYaml } from '../../../src/markdown/yaml.ts';

const fields = (yaml: string) => parseFrontmatter(`---\n${yaml}\n---\n`)!;
const problem = (yaml: string) => fields(yaml).problems[0];

describe('splitting', () => {
  it('gives the fields, the body and the line on which it starts', () => {
    expect(parseFrontmatter('---\ntitle: A\n---\n\nText')).toMatchObject({
      data: { title: 'A' },
      problems: [],
      body: '\nText',
      bodyLine: 4,
    });
  });
  it('accepts a byte-order mark', () =>
    expect(parseFrontmatter('\uFEFF---\ntitle: A\n---\nText')).toMatchObject({ data: { title: 'A' }, body: 'Text' }));
  it('accepts Windows line ends, and counts lines alike', () => {
    const file = parseFrontmatter('---\r\ntitle: A\r\nstarted: x\r\n---\r\nText\r\nmore')!;
    expect(file).toMatchObject({ body: 'Text\nmore', bodyLine: 5 });
    expect(file.locate(['started'])).toEqual({ line: 3, column: 10 });
  });
  it('accepts blanks behind the hyphens', () => expect(parseFrontmatter('--- \ntitle: A\n---\t\n')?.data).toEqual({ title: 'A' }));
  it.each(['', 'title: A', '\n---\ntitle: A\n---\n', '----\ntitle: A\n----\n', '---\ntitle: A\n', '--- title: A ---'])(
    'finds no fields in %j',
    (text) => {
      expect(parseFrontmatter(text)).toBeUndefined();
    },
  );
  it('takes later rules of hyphens for text', () => expect(parseFrontmatter('---\na: 1\n---\nx\n\n---\n')!.body).toBe('x\n\n---\n'));
});

describe('reading', () => {
  it('leaves dates and words of assent as text', () =>
    expect(fields('a: 2026-11-25\nb: no\nc: yes').data).toEqual({ a: '2026-11-25', b: 'no', c: 'yes' }));
  it('merges nothing behind the author’s back', () =>
    expect(fields('a: &a { x: 1 }\nb: { <<: *a }').data).toMatchObject({ b: { '<<': { x: 1 } } }));
  it('keeps a field named __proto__ a field', () => {
    const data = fields('__proto__: { admin: true }').data as { admin?: boolean };
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(data.admin).toBeUndefined();
  });
});

describe('what is wrong', () => {
  it('names the second of two equal keys', () =>
    expect(problem('a: 1\nb: 2\na: 3')).toEqual({ line: 4, column: 1, message: 'Map keys must be unique' }));
  it('names a colon that needs quotes', () => expect(problem('a: 1\ntitle: Land: a map')).toMatchObject({ line: 3, column: 8 }));
  it('names a tab', () => expect(problem('a:\n\tb: 1')).toMatchObject({ line: 3 }));
  it('refuses an alias without an anchor', () => expect(problem('a: *nowhere')).toMatchObject({ line: 2 }));
  it('gives no data with it', () => expect(fields('a: 1\na: 2').data).toBeUndefined());

  it('refuses a bomb of aliases', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(', ')}]`;
    const file = fields(['x: &x 1', level('a', '*x'), level('b', '*a'), level('c', '*b'), level('d', '*c')].join('\n'));
    expect(file.problems).toHaveLength(1);
    expect(file.data).toBeUndefined();
  });

  // A cycle comes through as a value that holds itself; JSON.stringify in explain.ts then throws and `npm run check` dies.
  it('refuses a value that holds itself', () => expect(fields('a: &a [*a]').problems).toHaveLength(1));

  it.each([
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['dashes', `${'- '.repeat(20_000)}a`],
    ['maps', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('survives a tower of %s', (_, yaml) => {
    const start = performance.now();
    expect(parseYaml(yaml).problems.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('locate', () => {
  const file = parseFrontmatter(
    [
      '---',
      'title: A',
      'cost:',
      '  items:',
      '    - phase: build',
      '      year: 2014',
      '    - phase: design',
      'sources: [{ a: 1 }, { b: 2 }]',
      '---',
    ].join('\n'),
  )!;

  it.each<[PropertyKey[], number, number]>([
    [['title'], 2, 8],
    [['cost', 'items', 0, 'year'], 6, 13],
    [['cost', 'items', 1], 7, 7],
    [['sources', 1, 'b'], 8, 26],
  ])('finds the value %j', (path, line, column) => expect(file.locate(path)).toEqual({ line, column }));

  it.each<[PropertyKey[], string, number, number]>([
    [[], 'title', 2, 1],
    [['cost', 'items', 0], 'year', 6, 7],
    [['sources', 1], 'b', 8, 23],
  ])('finds in %j the key %s', (path, key, line, column) => expect(file.locate(path, key)).toEqual({ line, column }));

  it('falls back to the nearest value that exists', () => {
    expect(file.locate(['cost', 'items', 1, 'year'])).toEqual({ line: 7, column: 7 });
    expect(file.locate(['nothing'])).toEqual({ line: 2, column: 1 });
  });

  it('does not fall over fields that are no fields', () => {
    expect(fields('- a').locate(['a'], 'a')).toEqual({ line: 2, column: 1 });
    expect(fields('').locate(['a', 0])).toEqual({ line: 2, column: 1 });
  });
});
