import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { locatedYaml } from '../../../src/markdown/locatedYaml.ts';
import { parseYaml } from '../../../src/markdown/yaml.ts';

/** Two parsers read the same text: the fast one gives the values, the other one the places. They must agree. */
describe('both parsers give the same values', () => {
  it('for every practice', () => {
    const files = readPracticeFiles(process.cwd());
    expect(files.length).toBeGreaterThan(20);
    for (const { text, path } of files) {
      const yaml = text.slice(4, text.indexOf('\n---', 4));
      expect(parseYaml(yaml).data, path).toEqual(locatedYaml(yaml, 1).data);
    }
  });

  it('for any record', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value')), fc.dictionary(fc.string({ minLength: 1 }), tie('value'))),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), (record) => {
        const text = stringify(record);
        expect(JSON.stringify(parseYaml(text).data)).toEqual(JSON.stringify(locatedYaml(text, 1).data));
      }),
    );
  });

  it.each([
    'a: 2010-01-01',
    'a: yes',
    'a: 1_000',
    'a: 0o17',
    'a: 1e3',
    'a: ~',
    'a: "1"',
    'a: |\n  x\n  y',
    'a: >-\n  x\n\n  y',
    "a: 'it''s'",
    'a: 1:30',
  ])('for %j', (text) => expect(parseYaml(text).data).toEqual(locatedYaml(text, 1).data));
});

describe('what stands for something else', () => {
  it('is bounded', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c]'].join(
      '\n',
    );
    expect(parseYaml(bomb)).toMatchObject({ data: undefined, problems: [{ line: 2 }] });
  });
  it('is taken as values where it is harmless', () => expect(parseYaml('a: &a 1\nb: *a').data).toEqual({ a: 1, b: 1 }));
  it('is no merge', () => expect(parseYaml('<<: { a: 1 }\nb: 2').data).toEqual({ '<<': { a: 1 }, b: 2 }));
  it('is no tag of JavaScript', () => expect(parseYaml('a: !!js/function "x"').data).not.toEqual({ a: expect.any(Function) as unknown }));
});

it('what is wrong has its place', () => {
  expect(parseYaml('a: 1\na: 2', 2).problems).toMatchObject([{ line: 3, column: 1 }]);
  expect(parseYaml('a: [1', 2).problems).not.toEqual([]);
});

it('finds the place of a value that was read by the fast parser', () => {
  expect(parseYaml('a:\n  - b: 1\n  - b: 2', 2).locate(['a', 1, 'b'])).toEqual({ line: 4, column: 8 });
});
