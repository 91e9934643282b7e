import { describe, expect, it } from 'vitest';
import type { Finding } from '../../scripts/lib/finding.ts';
import { byPlace } from '../../scripts/lib/finding.ts';
import { formatFindings } from '../../scripts/lib/format.ts';
import { contentWith, PRACTICE } from '../fixtures/content.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'schema',
  file: 'content/a.mdx',
  line: 4,
  column: 10,
  message: 'country is missing',
  example: 'country: RWA',
  ...changes,
});

it('prints place, fault, rule and an example that passes', () => {
  expect(formatFindings([finding()], 'text')).toBe('content/a.mdx:4:10 country is missing [schema]\n    passes: country: RWA');
});

describe('annotations for GitHub', () => {
  it('are one line each', () => {
    expect(formatFindings([finding(), finding()], 'github').split('\n')).toEqual(
      Array(2).fill('::error file=content/a.mdx,line=4,col=10,title=schema::country is missing%0Apasses: country: RWA'),
    );
  });
  it('escape percent and line ends, so that no text begins a command of its own', () => {
    expect(formatFindings([finding({ message: '100%\r\n::set-env name=X::y' })], 'github')).toContain(
      '::100%25%0D%0A::set-env name=X::y%0A',
    );
    expect(formatFindings([finding({ message: 'a\n::error::b', example: 'c\nd' })], 'github').split('\n')).toHaveLength(1);
  });
  it('escape colon and comma in the name of a file', () => {
    expect(formatFindings([finding({ file: 'content/a,line=1::b.mdx' })], 'github')).toMatch(
      /^::error file=content\/a%2Cline=1%3A%3Ab\.mdx,line=4/,
    );
  });
});

it('gives other programs all there is', () => {
  const findings = contentWith({ country: 'XXX' }).check();
  expect(JSON.parse(formatFindings(findings, 'json'))).toEqual([
    { rule: 'schema', file: PRACTICE, line: 4, column: 10, message: findings[0]!.message, example: 'country: RWA' },
  ]);
});

it.each([
  ['text', ''],
  ['github', ''],
  ['json', '[]'],
] as const)('prints no findings as %s: %j', (format, text) => expect(formatFindings([], format)).toBe(text));

it('sorts by file, line, column and rule', () => {
  const sorted = [
    finding({ file: 'a' }),
    finding({ file: 'b', line: 2 }),
    finding({ file: 'b', line: 10 }),
    finding({ file: 'b', line: 10, column: 11 }),
    finding({ file: 'b', line: 10, column: 11, rule: 'z' }),
  ];
  expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
});
