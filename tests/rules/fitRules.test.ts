import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { content } from '../fixtures/content.ts';

const FILE = 'content/fit-rules.yaml';
const text = readFileSync(FILE, 'utf8');
const found = (from: string, to: string) => {
  expect(text).toContain(from);
  return content({ [FILE]: text.replace(from, to) }).checkWith('fit-rules');
};

it('takes the rules as they are', () => expect(content({ [FILE]: text }).checkWith('fit-rules')).toEqual([]));

it.each([
  ['a requirement that does not exist', 'key: net-mobile', 'key: net-moblie', /net-moblie/],
  ['a series that does not exist', 'series: I-38', 'series: I-380', /I-380/],
  ['a series without data', 'series: I-40', 'series: I-26', /I-26/],
  ['two readings of one requirement', 'key: power', 'key: net-mobile', /two readings of one requirement/],
  ['a lower limit above the upper one', 'partly: 40', 'partly: 90', /partly must lie below met/],
  ['a status without words', '        en: online payments are being set up\n', '', /en/],
  ['a last verdict that may not hold', '{ otherwise: true }', '{ allMet: true }', /the last verdict must hold otherwise/],
  ['broken YAML', 'verdicts:', 'verdicts: [', /cannot be read/],
])('finds %s', (_, from, to, message) => {
  const findings = found(from, to);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings[0]).toMatchObject({ file: FILE, message: expect.stringMatching(message) as string });
  expect(findings[0]!.line).toBeGreaterThan(1);
});
