import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSubset } from '../../../src/markdown/subset.ts';

/** A text may be 200 kB long; what takes a second for one would take a pull request of many down. */
describe('a hostile text is answered within a second:', () => {
  it.each([
    ['10,000 nested quotations', `${'> '.repeat(10_000)}a`],
    ['lists nested line by line', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['100,000 open brackets', '['.repeat(100_000)],
    ['100,000 closed brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['links inside links', '[a]('.repeat(50_000)],
    ['images inside images', '!['.repeat(100_000)],
    ['emphasis that never ends', '*a **b '.repeat(25_000)],
    ['emphasis inside emphasis', '*a '.repeat(20_000) + 'b*'.repeat(20_000)],
    ['runs of backticks', Array.from({ length: 600 }, (_, i) => `${'`'.repeat(i)}a`).join(' ')],
    ['100,000 less-than signs', '<'.repeat(100_000)],
    ['components inside components', '<Note>'.repeat(20_000)],
    ['a table of 1,000 columns and rows', `${'| a '.repeat(1000)}\n${'|---'.repeat(1000)}\n${'| a |\n'.repeat(1000)}`],
    ['8,000 entities', '&amp;'.repeat(8000)],
    ['10,000 definitions', Array.from({ length: 10_000 }, (_, i) => `[${i}]: a`).join('\n')],
  ])('%s', (_, body) => {
    const start = performance.now();
    checkSubset(body);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/**
 * What the parser itself is slow at must be refused before it: time grows with the square of the depth.
 * tooDeep() does not look for these; at 200 kB they take 12, 8, 3 and 26 seconds.
 */
describe('a text is refused before it is parsed:', () => {
  it.each([
    ['lists on one line', `${'- '.repeat(4000)}a`],
    ['lists and quotations on one line', `${'- > '.repeat(3000)}a`],
    ['components on lines of their own', '<Note>\n'.repeat(3000)],
    ['braces', '{'.repeat(8000)],
  ])('%s', (_, body) => expect(checkSubset(body)[0]?.message).toMatch(/nested too deeply|full of braces|too many to be read/));
});

// The parser ends the whole process over it (satteri 0.10.5), which no test can catch: it must never see it.
it('what looks like code and is none is refused', () =>
  expect(checkSubset('export{`~export\'\n\n\\}/export:|---|<Note>"{{&#}`import]-_.</Note>}/]`"\\')).not.toEqual([]));

it('whatever a text holds, the answer is a list of problems with a place in the text', () => {
  const token = fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '-',
    '|',
    '~',
    '\\',
    '&',
    ';',
    '\n',
    '\n\n',
    ' ',
    'a',
    '"',
    '=',
    '/',
    'Note',
    'é',
    '😀',
    'import ',
    'export',
    '<Note>',
    '</Note>',
    '1',
    '_',
    '.',
    'javascript:',
    '\u2028',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
      const body = tokens.join('');
      for (const { line, column, message } of checkSubset(body)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(body.split('\n').length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});
