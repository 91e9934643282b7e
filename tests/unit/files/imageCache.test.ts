import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodedOnce } from '../../../src/files/imageCache.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'compendium-'))));
afterEach(() => rmSync(root, { recursive: true }));

let times: number;
beforeEach(() => (times = 0));
const encode = () => Promise.resolve(Buffer.from(`encoded ${++times}`));
const ask = async (source = 'picture', how = 'avif') => (await encodedOnce(root, Buffer.from(source), how, encode)).toString();
const only = () => join(root, '.cache/images', readdirSync(join(root, '.cache/images'))[0]!);

it('encodes once what has the same bytes and is encoded in the same way', async () => {
  expect([await ask(), await ask(), await ask('other'), await ask('picture', 'webp'), await ask()]).toEqual([
    'encoded 1',
    'encoded 1',
    'encoded 2',
    'encoded 3',
    'encoded 1',
  ]);
});

it.each<[string, (kept: Buffer) => Buffer]>([
  ['was cut short', (kept) => kept.subarray(0, kept.length - 1)],
  ['was changed', (kept) => Buffer.concat([kept.subarray(0, -1), Buffer.from('x')])],
  ['is empty', () => Buffer.alloc(0)],
])('encodes anew what %s in the cache', async (_, spoil) => {
  await ask();
  writeFileSync(only(), spoil(readFileSync(only())));
  expect(await ask()).toBe('encoded 2');
  expect(await ask()).toBe('encoded 2');
});

it('encodes each time where nothing can be kept', async () => {
  writeFileSync(join(root, '.cache'), 'a file where the folder should be');
  expect([await ask(), await ask()]).toEqual(['encoded 1', 'encoded 2']);
});
