import { expect, it } from 'vitest';
import { content } from '../fixtures/content.ts';

const FILE = 'content/links.json';
const entry = { lastOk: '2026-11-01', lastChecked: '2026-11-20', lastStatus: '429' };
const found = (text: string) => content({ [FILE]: text }).checkWith('link-history');
const foundIn = (changes: object) =>
  found(JSON.stringify({ addresses: { 'https://example.org/report': { ...entry, ...changes } } }, null, 2));

it('takes a history that is not there, an empty one and a whole one', () => {
  expect(content().checkWith('link-history')).toEqual([]);
  expect(found('{ "addresses": {} }\n')).toEqual([]);
  expect(
    foundIn({ firstFailed: '2026-11-05', lastFailed: '2026-11-06', movedTo: 'https://example.org/new', archivedAt: '20240131120000' }),
  ).toEqual([]);
});

it.each([
  ['a day that does not exist', { lastChecked: '2026-02-30' }, /lastChecked/],
  ['a status that nobody knows', { lastStatus: 'fine' }, /lastStatus/],
  ['a field of another hand', { note: 'x' }, /note/],
  ['an address that is no web address', { movedTo: 'javascript:alert(1)' }, /movedTo/],
  ['a copy that is no time stamp', { archivedAt: '2024/../../evil' }, /archivedAt/],
])('finds %s, with its line', (_, changes, message) => {
  const findings = foundIn(changes);
  expect(findings[0]).toMatchObject({ file: FILE, message: expect.stringMatching(message) as string });
  expect(findings[0]!.line).toBeGreaterThan(3);
});

it('finds a file that is cut short, marks of a merge, and an address of a private host', () => {
  expect(found('{ "addresses": {')[0]).toMatchObject({ message: expect.stringMatching(/cannot be read/) as string });
  expect(found('{ "addresses": {}, }')[0]).toMatchObject({ message: expect.stringMatching(/cannot be read/) as string });
  expect(found('<<<<<<< ours\n{ "addresses": {} }\n=======\n')).not.toEqual([]);
  expect(found(JSON.stringify({ addresses: { 'http://127.0.0.1/': entry } }))).not.toEqual([]);
});
