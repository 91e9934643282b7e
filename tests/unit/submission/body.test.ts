import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/markdown/subset.ts';
import { parseBody } from '../../../src/markdown/tree.ts';
import { bodyOf, escapeCode, textOfBody } from '../../../src/submission/body.ts';

describe('text that looks like code', () => {
  it.each([
    ['{1 + 1}', '\\{1 + 1\\}'],
    ['<script>', '\\<script>'],
    ['5 < 7', '5 \\< 7'],
    ['\\{ already', '\\{ already'],
    ['`{in code}`', '`\\{in code\\}`'],
    ['<Note title="Mind">', '<Note title="Mind">'],
    ['</Note>', '</Note>'],
    ['<Note onclick="x">', '\\<Note onclick="x">'],
  ])('%j becomes %j', (text, escaped) => expect(escapeCode(text)).toBe(escaped));

  it('is escaped once', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeCode(escapeCode(text))).toBe(escapeCode(text));
      }),
    ));

  it('is never run, whatever it is', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '/',
      '\\',
      '`',
      'a',
      ' ',
      '\n',
      '"',
      '=',
      '<b>',
      '{x}',
      '<!--',
      ']]>',
      '&lt;',
      '*',
      '[x](y)',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const parsed = parseBody(escapeCode(parts.join('')));
        const problems = [...checkTree(parsed)]
          .map(({ message }) => message)
          .filter((message) => /expression|raw HTML|component|import/.test(message));
        expect(problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a body and its sections', () => {
  it('stand in the order of the file, with their headings', () =>
    expect(bodyOf({ lessons: 'Two', challenge: 'One' })).toBe('## Challenge\n\nOne\n\n## Lessons\n\nTwo\n'));

  it('come apart as they were put together, whatever the line ends', () => {
    const body = bodyOf({ challenge: 'One\n\n- a\n- b', cost: 'Two' });
    expect(textOfBody(body.replaceAll('\n', '\r\n'))).toEqual({ text: { challenge: 'One\n\n- a\n- b', cost: 'Two' }, stray: undefined });
  });

  it('smaller headings belong to their section', () =>
    expect(textOfBody('## Cost\n\n### In euros\n\nTwo\n').text).toEqual({ cost: '### In euros\n\nTwo' }));
});
